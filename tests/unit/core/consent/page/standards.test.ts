// What pages say by GPP, US Privacy and Google Consent Mode, as the probe packs it: the choice each time, and what is no choice.

import { GppModel } from '@iabgpp/cmpapi';
import { describe, expect, test } from 'vitest';
import { signalsIn } from '../../../../../src/core/consent/reading.ts';
import type { Choice, ConsentCategory } from '../../../../../src/core/model.ts';

const EMPTY = { records: [], elements: [], globals: [] };
const look = (stated: object) => ({ ...EMPTY, stated });
const looks = (now: object, before: object, acted = true) =>
  signalsIn({ standard: 'cmp', at: 5000, look: now, before, acted });

describe('GPP', () => {
  const REFUSED_TC = 'CQeEcwAQeEcwAAfABBENAREgAAAAAAAAAAYgAAAAAAAA';
  const ACCEPTED_TC = 'CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA';

  function usnat(sale: number, sharing: number, ads: number, gpc = false): string {
    const model = new GppModel();
    const fields = { SaleOptOut: sale, SharingOptOut: sharing, TargetedAdvertisingOptOut: ads, Gpc: gpc };
    for (const [field, value] of Object.entries(fields)) model.setFieldValue('usnat', field, value);
    return model.encode();
  }

  /** Section 2 alone. */
  const withTc = (tc: string) => `DBABMA~${tc}`;

  const ping = (gppString: string, applicableSections: number[], more: object = {}) => ({
    standard: 'gpp',
    at: 1000,
    signalStatus: 'ready',
    displayStatus: 'hidden',
    gppString,
    applicableSections,
    cmpId: 31,
    acted: true,
    ...more,
  });
  const answers = (sale: boolean, sharing: boolean, ads: boolean): ConsentCategory[] => [
    { name: 'usnat Sale', allowed: sale },
    { name: 'usnat Sharing', allowed: sharing },
    { name: 'usnat TargetedAdvertising', allowed: ads },
  ];

  test.each<[string, object, Choice, boolean, object]>([
    ['out of all', ping(usnat(1, 1, 1), [7]), 'refused', true, { categories: answers(false, false, false) }],
    ['out of one', ping(usnat(1, 2, 2), [7]), 'partial', true, { categories: answers(false, true, true) }],
    ['not opted out', ping(usnat(2, 2, 2), [7]), 'not-asked', false, { categories: answers(true, true, true) }],
    ['nothing applies in it', ping(usnat(0, 0, 0), [7]), 'unknown', false, { sections: ['usnat'] }],
    ['with GPC received', ping(usnat(1, 0, 0, true), [7]), 'refused', true, { gpc: true }],
    ['out of what applies', ping(usnat(1, 0, 1), [7]), 'refused', true, { sections: ['usnat'] }],
    ['no section applies', ping(usnat(1, 1, 1), [-1]), 'not-asked', false, { status: 'no section applies' }],
    ['another section applies', ping(usnat(1, 1, 1), [8]), 'unknown', false, { sections: [] }],
    ['not determined which apply', ping(usnat(1, 1, 1), [0]), 'unknown', false, { sections: [] }],
    ['all of TCF', ping(withTc(ACCEPTED_TC), [2]), 'accepted', true, { sections: ['tcfeuv2'] }],
    ['none of TCF', ping(withTc(REFUSED_TC), [2]), 'refused', true, { purposes: [] }],
    ['US Privacy in it, opted out', ping('DBABTA~1YYN', [6]), 'refused', true, { sections: ['uspv1'] }],
    ['US Privacy in it, not', ping('DBABTA~1YNN', [6]), 'not-asked', false, { sections: ['uspv1'] }],
    ['a string that is none', ping('rubbish', [7]), 'unknown', false, { status: 'unreadable' }],
    ['nobody has done anything', ping(usnat(1, 1, 1), [7], { acted: false }), 'refused', false, { status: 'ready' }],
    [
      'the dialog is on screen',
      ping(usnat(2, 2, 2), [7], { signalStatus: 'not ready', displayStatus: 'visible' }),
      'undecided',
      false,
      { status: 'not ready', sections: ['usnat'] },
    ],
  ])('%s', (_, raw, choice, answeredNow, detail) => {
    expect(signalsIn(raw)).toMatchObject([{ standard: 'gpp', choice, answeredNow, at: 1000, detail }]);
  });

  test.each<[string, object]>([
    ['is not ready, and asks nothing', ping(usnat(1, 1, 1), [7], { signalStatus: 'not ready' })],
    ['has no string', { ...ping('', [7]), gppString: null }],
    ['has sections that are none', ping(usnat(1, 1, 1), [1.5])],
    ['has sections without end', ping(usnat(1, 1, 1), Array(65).fill(7))],
    ['has no sections', { ...ping('', []), applicableSections: undefined }],
  ])('says nothing where it %s', (_, raw) => {
    expect(signalsIn(raw)).toEqual([]);
  });

  test('keeps of a string nothing that a page could hide in it', () => {
    const [signal] = signalsIn(ping('maren.holt@mail.example', [7], { status: 'maren.holt@mail.example' }));
    expect(JSON.stringify(signal)).not.toContain('maren');
  });
});

describe('US Privacy', () => {
  const usp = (text: unknown) => look({ 'us-privacy': text });
  const cookie = (value: string) => ({ ...EMPTY, records: [{ in: 'cookie', name: 'usprivacy', value }] });

  test.each<[string, object, Choice]>([
    ['opted out', usp('1YYN'), 'refused'],
    ['not opted out, which is how it stands without an answer', usp('1YNN'), 'not-asked'],
    ['not opted out, and nobody was told', usp('1NNN'), 'not-asked'],
    ['does not apply, or is not determined', usp('1---'), 'unknown'],
    ['by its cookie', cookie('1YYY'), 'refused'],
    [
      'by its interface, whatever an old cookie says',
      { ...cookie('1YYN'), ...usp('1YNN'), records: cookie('1YYN').records },
      'not-asked',
    ],
    ['unreadable', usp('2YYN'), 'unknown'],
  ])('%s', (_, now, choice) => {
    expect(looks(now, EMPTY)).toMatchObject([{ standard: 'us-privacy', choice, answeredNow: false }]);
  });

  test('an objection is answered now where something else was said before, and somebody did something', () => {
    expect(looks(usp('1YYN'), usp('1YNN'))).toMatchObject([{ choice: 'refused', answeredNow: true }]);
    expect(looks(usp('1YYN'), usp('1YNN'), false)).toMatchObject([{ choice: 'refused', answeredNow: false }]);
    expect(looks(usp('1YNN'), usp('1YYN'))).toMatchObject([{ choice: 'not-asked', answeredNow: false }]);
    expect(looks(usp('1YYN'), usp('1YYN'))).toEqual([]);
  });

  test('what is no string is not heard, and what is unreadable not kept', () => {
    expect(looks(usp(17), EMPTY)).toEqual([]);
    expect(looks(usp('maren.holt@mail.example'), EMPTY)).toMatchObject([{ detail: { status: 'unreadable' } }]);
  });
});

describe('Google Consent Mode', () => {
  const mode = (update: boolean, states: object) => look({ 'google-consent-mode': { update, states } });
  const two = (ads: unknown, analytics: unknown) => ({ ad_storage: ads, analytics_storage: analytics });

  test.each<[string, object, Choice, string]>([
    ['a default that denies waits', mode(false, two(false, true)), 'undecided', 'default'],
    ['a default that grants all asks nothing', mode(false, two(true, true)), 'unknown', 'default'],
    ['all granted since', mode(true, two(true, true)), 'accepted', 'update'],
    ['all denied since', mode(true, two(false, false)), 'refused', 'update'],
    ['some of it', mode(true, two(false, true)), 'partial', 'update'],
  ])('%s', (_, now, choice, status) => {
    expect(looks(now, EMPTY)).toMatchObject([
      { standard: 'google-consent-mode', choice, answeredNow: false, detail: { status } },
    ]);
  });

  test('an update after a default is an answer if somebody did something', () => {
    const states = two(true, false);
    const [signal] = looks(mode(true, states), mode(false, two(false, false)));
    expect(signal).toMatchObject({ choice: 'partial', answeredNow: true });
    expect(signal?.detail.categories).toEqual([
      { name: 'ad_storage', allowed: true },
      { name: 'analytics_storage', allowed: false },
    ]);
    expect(looks(mode(true, states), mode(false, two(false, false)), false)).toMatchObject([{ answeredNow: false }]);
  });

  test.each([
    ['nothing of a type', mode(true, {})],
    ['types that nobody knows', mode(true, { security_storage: true })],
    ['states that are none', mode(true, { ad_storage: 'granted' })],
    ['no object', look({ 'google-consent-mode': 'granted' })],
  ])('%s says nothing', (_, now) => {
    expect(looks(now, EMPTY)).toEqual([]);
  });
});

test.each([
  ['too many interfaces', Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`k${at}`, 1]))],
  ['too much to say', { osano: 'x'.repeat(40_000) }],
  ['a list', []],
])('%s is no look', (_, stated) => {
  expect(signalsIn({ standard: 'cmp', at: 1, look: { ...EMPTY, elements: ['klaro'], stated } })).toEqual([]);
});
