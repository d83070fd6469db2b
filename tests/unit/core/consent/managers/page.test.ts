// From the relay's looks at a page to signals: what was known before, what is answered now, and what is no reading at all.

import { expect, test } from 'vitest';
import { signalsIn } from '../../../../../src/core/consent/reading.ts';

const EMPTY = { records: [], elements: [], globals: [] };
const klaro = (services: Record<string, boolean>) => ({
  records: [{ in: 'cookie', name: 'klaro', value: JSON.stringify(services) }],
  elements: ['klaro'],
  globals: [],
});
const waiting = { ...EMPTY, elements: ['klaro'] };
const reading = (look: object, before?: object) => ({ standard: 'cmp', at: 5000, look, ...(before && { before }) });

test.each<[string, object, object | undefined, object[]]>([
  ['no manager', EMPTY, undefined, []],
  ['a manager that waits', waiting, EMPTY, [{ choice: 'undecided', answeredNow: false }]],
  [
    'an answer from before the page opened',
    klaro({ a: true }),
    undefined,
    [{ choice: 'accepted', answeredNow: false }],
  ],
  ['an answer given now', klaro({ a: false }), waiting, [{ choice: 'refused', answeredNow: true }]],
  ['an answer changed now', klaro({ a: false }), klaro({ a: true }), [{ choice: 'refused', answeredNow: true }]],
  ['nothing new', klaro({ a: true }), klaro({ a: true }), []],
  ['the same, written anew in another order', klaro({ a: true, b: false }), klaro({ b: false, a: true }), []],
  ['an answer taken away', waiting, klaro({ a: true }), [{ choice: 'undecided', answeredNow: false }]],
])('%s', (_, look, before, signals) => {
  expect(signalsIn(reading(look, before))).toMatchObject(signals);
});

test('a signal holds the manager, what it says of itself, and what was answered to what', () => {
  expect(signalsIn(reading(klaro({ analytics: true, ads: false }), waiting))).toEqual([
    {
      standard: 'cmp',
      source: 'page',
      choice: 'partial',
      at: 5000,
      answeredNow: true,
      detail: {
        manager: 'klaro',
        status: 'chosen',
        categories: [
          { name: 'analytics', allowed: true },
          { name: 'ads', allowed: false },
        ],
      },
    },
  ]);
});

const record = { in: 'cookie', name: 'klaro', value: '{}' };

test.each<[string, unknown]>([
  ['no look', { standard: 'cmp', at: 1 }],
  ['no time', { standard: 'cmp', look: EMPTY }],
  ['another place', reading({ ...EMPTY, records: [{ ...record, in: 'session' }] })],
  ['a name without end', reading({ ...EMPTY, records: [{ ...record, name: 'k'.repeat(129) }] })],
  ['a value without end', reading({ ...EMPTY, records: [{ ...record, value: ' '.repeat(262_145) }] })],
  ['records without end', reading({ ...EMPTY, records: Array.from({ length: 65 }, () => record) })],
  ['elements without end', reading({ ...EMPTY, elements: Array.from({ length: 65 }, () => 'klaro') })],
  ['elements that are none', reading({ ...EMPTY, elements: [{}] })],
  ['a look before that is none', { ...reading(EMPTY), before: 'none' }],
])('%s is no reading', (_, raw) => {
  expect(signalsIn(raw)).toEqual([]);
});
