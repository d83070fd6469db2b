// What was said of Global Privacy Control: no more than was said.

import { describe, expect, test } from 'vitest';
import { type GpcAnswer, gpcAnswer } from '../../../../src/core/consent/gpc.ts';
import { asksFor, canBeExcepted } from '../../../../src/core/consent/gpc-exceptions.ts';
import { MOST_PROMISE, promiseIn } from '../../../../src/core/consent/gpc-promise.ts';
import type { Told } from '../../../../src/core/model.ts';

const told = (text: string): Told => {
  const [standard, ...value] = text.split(' ');
  return { standard: standard as Told['standard'], value: value.join(' '), choice: 'unknown' };
};
const short = (answer: GpcAnswer) =>
  answer === 'says nothing'
    ? answer
    : [answer.honoured, ...answer.said.map(({ source, value, says }) => `${source} ${value}: ${says}`)];

test.each<[string, string[], string | string[]]>([
  ['nothing', [], 'says nothing'],
  ['what speaks of other things', ['google-consent-mode G100', 'tcf purposes none', 'own 0'], 'says nothing'],
  ['that the law does not apply', ['us-privacy 1---', 'gpp uspv1 1---', 'gpp usnat SaleOptOut=0'], 'says nothing'],
  ['what cannot be read', ['us-privacy unreadable', 'gpp unreadable', 'gpp section 30'], 'says nothing'],
  ['GPP: received', ['gpc usnat Gpc=1'], ['yes', 'gpp usnat Gpc=1: received']],
  ['GPP: not received', ['gpc usca Gpc=0'], ['no', 'gpp usca Gpc=0: not-received']],
  ['US Privacy: opted out', ['us-privacy 1YYN'], ['yes', 'us-privacy 1YYN: opted-out']],
  ['US Privacy: not opted out', ['us-privacy 1YNN'], ['no', 'us-privacy 1YNN: not-opted-out']],
  ['US Privacy within GPP', ['gpp uspv1 1YYN'], ['yes', 'gpp uspv1 1YYN: opted-out']],
  [
    'opt-outs, all of them',
    ['gpp usnat SaleOptOut=1 SharingOptOut=0 TargetedAdvertisingOptOut=1'],
    ['yes', 'gpp usnat SaleOptOut=1 SharingOptOut=0 TargetedAdvertisingOptOut=1: opted-out'],
  ],
  [
    'opt-outs, some of them',
    ['gpp usca SaleOptOut=1 SharingOptOut=2'],
    ['in-part', 'gpp usca SaleOptOut=1 SharingOptOut=2: partly-opted-out'],
  ],
  ['the same twice, once', ['us-privacy 1YYN', 'us-privacy 1YYN'], ['yes', 'us-privacy 1YYN: opted-out']],
  [
    'both',
    ['gpc usnat Gpc=1', 'us-privacy 1YNN'],
    ['in-part', 'gpp usnat Gpc=1: received', 'us-privacy 1YNN: not-opted-out'],
  ],
])('trackers were told %s', (_, values, expected) => {
  expect(short(gpcAnswer([], values.map(told)))).toEqual(expected);
});

test.each([
  [true, ['yes', 'cmp onetrust: applied']],
  [false, ['no', 'cmp onetrust: not-applied']],
  [undefined, 'says nothing'],
])('a consent manager has it on record: %s', (gpc, expected) => {
  const detail = { manager: 'onetrust', ...(gpc !== undefined && { gpc }) };
  expect(short(gpcAnswer([detail], []))).toEqual(expected);
});

describe('exceptions', () => {
  test.each([
    ['shop.example', true],
    ['shop.co.uk', true],
    ['xn--bcher-kva.example', true],
    ['customer.github.io', true],
    ['github.io', false],
    ['co.uk', false],
    ['www.shop.example', false],
    ['localhost', false],
    ['127.0.0.1', false],
    ['2001:db8::1', false],
    ['Shop.example', false],
    ['*.example', false],
    ['', false],
    [`${'a'.repeat(300)}.example`, false],
  ])('%s can be one: %s', (site, expected) => {
    expect(canBeExcepted(site)).toBe(expected);
  });

  test.each([
    [true, [], true],
    [true, ['other.example'], true],
    [true, ['shop.example'], false],
    [false, [], false],
  ])('switched on: %s, but for %j: asked of shop.example %s', (gpc, gpcExceptions, expected) => {
    expect(asksFor('shop.example', { gpc, gpcExceptions })).toBe(expected);
  });
});

describe('a promise', () => {
  test.each<[string, number, string | undefined, object]>([
    [
      'that it heeds it',
      200,
      '{"gpc":true,"lastUpdate":"2026-01-31"}',
      { kind: 'promises', heeds: true, lastUpdate: '2026-01-31' },
    ],
    ['that it does not', 200, '{"gpc":false}', { kind: 'promises', heeds: false }],
    ['with more than is documented', 200, '{"gpc":true,"version":1}', { kind: 'promises', heeds: true }],
    ['with a day that there is not', 200, '{"gpc":true,"lastUpdate":"2026-02-30"}', { kind: 'promises', heeds: true }],
    ['with no day', 200, '{"gpc":true,"lastUpdate":"yesterday"}', { kind: 'promises', heeds: true }],
    ['in another form', 200, '{"gpc":"true"}', { kind: 'unreadable' }],
    ['in a list', 200, '[true]', { kind: 'unreadable' }],
    ['that is null', 200, 'null', { kind: 'unreadable' }],
    ['that is a page', 200, '<!doctype html>', { kind: 'unreadable' }],
    ['that is longer than the bound', 200, undefined, { kind: 'unreadable' }],
    ['that is not there', 404, '{"gpc":true}', { kind: 'none', status: 404 }],
    ['that a broken server keeps', 500, '', { kind: 'none', status: 500 }],
  ])('%s', (_, status, text, expected) => {
    expect(promiseIn({ status, text }, 'shop.example')).toEqual({ host: 'shop.example', ...expected });
  });

  test('fits into the bound', () => {
    expect('{"gpc":true,"lastUpdate":"2026-01-31"}'.length).toBeLessThan(MOST_PROMISE);
  });
});
