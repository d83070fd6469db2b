// Marks tell whose an address is and which are the same, and nothing else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostnameOf } from '../../../../src/core/site.ts';
import { markOf, withoutAddresses } from '../../../../src/core/visits/marks.ts';
import { withoutFragment } from '../../../../src/core/visits/state.ts';
import { canaries, findCanaries } from '../../../support/canaries.ts';
import { addressWith } from '../../../support/planting.ts';

describe('a mark', () => {
  test.each([
    ['https://shop.example', 'https://shop.example'],
    ['https://shop.example/', 'https://shop.example/'],
    ['http://shop.example:8080/', 'http://shop.example:8080/'],
    ['https://jane:secret@shop.example/', 'https://shop.example/'],
    ['https://shop.example/#', 'https://shop.example/#'],
    ['', '~ztntfp0ztntfp'],
  ])('of %s is %s', (url, mark) => {
    expect(markOf(url)).toBe(mark);
  });

  test.each([
    'https://shop.example/account/jane.roe',
    'https://shop.example?jane.roe',
    'https://shop.example/#jane.roe',
    'https://jane.roe:x@shop.example/',
    'wss://shop.example/jane.roe',
    'data:text/html,jane.roe',
    'blob:https://shop.example/jane.roe',
    'about:jane.roe',
    'jane.roe',
  ])('of %s holds nothing of it but whose it is', (url) => {
    expect(markOf(url)).not.toContain('jane');
    expect(markOf(url)).not.toContain('roe');
    expect(hostnameOf(markOf(url))).toBe(hostnameOf(url));
  });

  test('is the same for the same address only, before the fragment and with it', () => {
    const rest = fc.string({ unit: fc.constantFrom(...'ab1/?=&%.-'), maxLength: 12 });
    const fragment = fc.constantFrom('', '#', '#x', '#y', '#/a');
    const address = fc
      .tuple(fc.constantFrom('a.example', 'b.example'), rest, fragment)
      .map(([host, text, end]) => `https://${host}/${text}${end}`);
    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(markOf(one) === markOf(other)).toBe(one === other);
        expect(withoutFragment(markOf(one)) === withoutFragment(markOf(other))).toBe(
          withoutFragment(one) === withoutFragment(other),
        );
        expect(markOf(one)).toBe(markOf(one));
      }),
      { numRuns: 1000 },
    );
  });

  test('of an address of megabytes costs no more than another', () => {
    const long = `https://shop.example/${'x'.repeat(4_000_000)}`;
    const before = performance.now();
    for (let turn = 0; turn < 100; turn += 1) markOf(long);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(markOf(long)).not.toBe(markOf(`${long}x`));
  });
});

test('every event that has addresses is given marks', () => {
  const url = addressWith('https://shop.example/');
  const request = {
    requestId: '1',
    at: 1,
    url,
    sourceUrl: url,
    topUrl: url,
    host: 'shop.example',
    type: 'ping',
    tabId: 1,
  };
  const page = { at: 1, tabId: 1, documentId: 'd', url, newVisitId: 'v' };
  const events = [
    { kind: 'request', request, reading: false },
    { kind: 'read', request },
    { kind: 'commit', commit: { ...page, prerendered: false, certain: true } },
    { kind: 'found', document: page },
    { kind: 'same-document', tabId: 1, documentId: 'd', url },
    { kind: 'navigation-failed', tabId: 1, url },
  ] as const;
  expect(url).toContain(encodeURIComponent(canaries.email));
  for (const event of events)
    expect(findCanaries([{ where: event.kind, text: JSON.stringify(withoutAddresses(event)) }])).toEqual([]);
});
