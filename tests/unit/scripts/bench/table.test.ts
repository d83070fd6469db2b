import { expect, test } from 'vitest';
import type { Figure } from '../../../../scripts/bench/figure.ts';
import { withTable } from '../../../../scripts/bench/table.ts';

const figure: Figure = { id: 'a.b', what: 'how long', value: 2, unit: 'ms', bar: { most: 1 } };
const result = (section: string, value = 2) => ({
  section,
  machine: 'a machine',
  at: '2026-11-27T12:00:00.000Z',
  figures: [{ ...figure, value }],
});
const EMPTY = 'before\n\n<!-- figures -->\n\n<!-- end of figures -->\n\nafter\n';

test('a section’s figures stand under its name, and take the place of its former ones', () => {
  const first = withTable(withTable(EMPTY, result('store')), result('stores'));
  expect(first).toContain('### store\n\na machine; 2026-11-27\n\n| figure |');
  expect(first).toContain('| how long | 2 ms | ≤ 1 ms | missed |');
  const again = withTable(first, result('store', 0.5));
  expect(again.match(/### stores?\n/g)).toEqual(['### store\n', '### stores\n']);
  expect(again).toContain('| how long | 0.5 ms | ≤ 1 ms | met |');
  expect(again.match(/missed/g)).toHaveLength(1);
  expect(again.startsWith('before\n\n') && again.endsWith('\n\nafter\n')).toBe(true);
});

test('a document without a place for them is left as it is', () => {
  expect(() => withTable('nothing', result('store'))).toThrow('no place for the figures');
});
