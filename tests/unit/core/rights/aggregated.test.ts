// Ways to refuse many at once: which concern whom, and that each says what it does not do.

import { expect, test } from 'vitest';
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { aggregatedFor, aggregatedOptOuts } from '../../../../src/core/rights/aggregated.ts';

const keysFor = (seen: Partial<Parameters<typeof aggregatedFor>[0]>) =>
  aggregatedFor({ organizations: [], advertising: false, registeredBrokers: false, ...seen }).map(({ key }) => key);

test.each([
  ['nobody', {}, []],
  ['somebody who measures', { organizations: ['hotjar'] }, ['gpc']],
  ['Google, measuring', { organizations: ['google'] }, ['gpc', 'my-ad-center']],
  ['a registered broker', { organizations: ['acxiom'], registeredBrokers: true }, ['gpc', 'drop']],
  [
    'advertising',
    { organizations: ['criteo'], advertising: true },
    ['gpc', 'web-choices', 'nai', 'your-online-choices', 'ad-choices-canada', 'ddai'],
  ],
])('%s', (_, seen, keys) => {
  expect(keysFor(seen)).toEqual(keys);
});

const messages: Record<string, { message: string }> = english;

test.each(aggregatedOptOuts)(
  '$key says whom it covers, for whom it is there, and what it does not do',
  ({ key, jurisdictions }) => {
    const name = key.replaceAll('-', '_');
    for (const part of ['Name', 'Covers', 'DoesNot'])
      expect(messages[`aggregated${part}_${name}`]?.message.length).toBeGreaterThan(5);
    for (const where of jurisdictions) expect(messages[`jurisdiction_${where.replaceAll('-', '_')}`]).toBeDefined();
  },
);

test('what is done by cookies says that it needs them and is lost with them', () => {
  const byCookie = aggregatedOptOuts.filter(({ concerns }) => concerns === 'advertising');
  expect(byCookie.length).toBeGreaterThan(3);
  expect(byCookie.filter(({ needs, lostWhen }) => !needs || !lostWhen)).toEqual([]);
});
