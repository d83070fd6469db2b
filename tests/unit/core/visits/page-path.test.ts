// Of an address, the path and never more.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_OF_PATH, pathOf } from '../../../../src/core/visits/page-path.ts';

test.each([
  ['https://shop.example/sale/shoes?q=red#top', '/sale/shoes'],
  ['https://shop.example', '/'],
  ['http://me:secret@shop.example:8080/a', '/a'],
  ['https://shop.example/basket;jsessionid=A1B2/pay;x=1', '/basket/pay'],
  ['https://shop.example/%E4%BD%A0', '/%E4%BD%A0'],
  ['about:blank', undefined],
  ['file:///home/me/letter.html', undefined],
  ['https://', undefined],
])('%s: %s', (url, path) => {
  expect(pathOf(url)).toBe(path);
});

test('a long one is cut, and says so', () => {
  const path = pathOf(`https://shop.example/${'a'.repeat(5000)}`)!;
  expect(path).toHaveLength(MOST_OF_PATH);
  expect(path.endsWith('…')).toBe(true);
});

test('nothing of query, fragment, credentials or parameters is ever in it', () => {
  const part = fc.stringMatching(/^[\w.~-]{0,12}$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const url = `https://SECRET1:SECRET2@shop.example/${parts.map((one) => `${one};SECRET3`).join('/')}?SECRET4#SECRET5`;
      const path = pathOf(url)!;
      expect(path).not.toContain('SECRET');
      expect(path).toMatch(/^\/[^?#;]*$/);
    }),
  );
});
