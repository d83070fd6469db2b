// Every parameter, by name and value, as it comes in a request: what it tells, to whom.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families } from '../../../../src/core/consent/families/index.ts';
import { toldBy } from '../../../../src/core/consent/told.ts';
import { toldInAll } from '../../../../src/core/consent/told-in-all.ts';
import type { Choice, ConsentStandard, Told } from '../../../../src/core/model.ts';

const refused = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA';

const toldTo = (tracker: string | undefined, ...fields: [string, string][]) =>
  toldBy({ tracker, fields: fields.map(([name, value]) => ({ name, value })) }).map(
    ({ standard, value, choice }) => `${standard} ${value}: ${choice}`,
  );
const told = (...fields: [string, string][]) => toldTo(undefined, ...fields);

describe('what means the same everywhere', () => {
  test.each([
    ['gcs', 'G100', 'google-consent-mode G100: refused'],
    ['gcd', '13r3p3r3p5', 'google-consent-mode 13r3p3r3p: partial'],
    ['gdpr_consent', refused, 'tcf no purpose: refused'],
    ['gdpr_consent.consent_string', refused, 'tcf no purpose: refused'],
    ['ext.gdpr_consent_string', refused, 'tcf no purpose: refused'],
    ['gdprString', refused, 'tcf no purpose: refused'],
    ['euconsent', refused, 'tcf no purpose: refused'],
    ['gdprConsent.consentData', refused, 'tcf no purpose: refused'],
    ['user.ext.consent', refused, 'tcf no purpose: refused'],
    ['user.consent', refused, 'tcf no purpose: refused'],
    ['events[].xdm.consentStrings[].consentStringValue', refused, 'tcf no purpose: refused'],
    ['context.consent', refused, undefined],
    ['gdpr_consent', '', undefined],
    ['gdpr_consent', 'undefined', undefined],
    ['us_privacy', 'null', undefined],
    ['gdpr_consent', 'rubbish', 'tcf unreadable: unknown'],
    ['gdpr_consent', `\${GDPR_CONSENT_755}`, 'tcf unreadable: unknown'],
    ['gdpr', '0', 'tcf gdpr=0: not-asked'],
    ['gdpr', '1', 'tcf gdpr=1: unknown'],
    ['gdpr', 'maybe', undefined],
    ['regs.ext.gdpr', '1', 'tcf gdpr=1: unknown'],
    ['gdpr_consent.consent_required', 'false', 'tcf gdpr=0: not-asked'],
    ['consent_required', 'false', undefined],
    ['us_privacy', '1YYN', 'us-privacy 1YYN: refused'],
    ['regs.ext.us_privacy', '1YNN', 'us-privacy 1YNN: accepted'],
    ['us_privacy', 'rubbish', 'us-privacy unreadable: unknown'],
    ['ccpa', '1YYN', 'us-privacy 1YYN: refused'],
    ['ccpa', 'true', undefined],
    ['privacy', '1YYN', undefined],
    ['regs.gpp', 'DBABTA~1YYN', 'gpp uspv1 1YYN: refused'],
    ['gpp_sid', '7', 'gpp gpp_sid: unknown'],
    ['gpp_sid', 'a person', undefined],
    ['regs.gpp_sid[]', '7', 'gpp gpp_sid: unknown'],
    ['addtl_consent', '2~1.35.41~dv.9.21', 'google-additional-consent 3 of 5 providers: partial'],
    ['addtl_consent', '2~1.35~dv.', 'google-additional-consent 2 of 2 providers: accepted'],
    ['addtl_consent', '2~~dv.9.21', 'google-additional-consent 0 of 2 providers: refused'],
    ['addtl_consent', '1~1.35', 'google-additional-consent 2 providers: unknown'],
    ['addtl_consent', '1~', 'google-additional-consent 0 providers: refused'],
    ['addtl_consent', '3~1', 'google-additional-consent unreadable: unknown'],
    ['addtl_consent', 'rubbish', 'google-additional-consent unreadable: unknown'],
    ['limited_data_use', 'true', 'limited-processing limited_data_use=true: partial'],
    ['context.limited_data_use', 'false', undefined],
    [
      'restricted_data_use',
      'restrict_optimization',
      'limited-processing restricted_data_use=restrict_optimization: partial',
    ],
    ['restricted_data_use', 'off', undefined],
    ['device.lmt', '1', 'limited-processing lmt=1: partial'],
    ['lmt', '1', undefined],
    ['regs.coppa', '1', 'limited-processing coppa=1: partial'],
    ['constructor', 'G111', undefined],
  ])('%s=%s tells %s', (name, value, expected) => {
    expect(told([name, value])).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('what one receiver means by it', () => {
  test.each([
    ['google_analytics', 'npa', '1', 'limited-processing npa=1: partial'],
    ['google_analytics', 'npa', '0', undefined],
    ['somebody', 'npa', '1', undefined],
    ['doubleclick', 'rdp', '1', 'limited-processing rdp=1: partial'],
    ['doubleclick_floodlight', 'dc_lat', '1', 'limited-processing dc_lat=1: partial'],
    [
      'doubleclick_floodlight',
      'tag_for_child_directed_treatment',
      '1',
      'limited-processing tag_for_child_directed_treatment=1: partial',
    ],
    ['doubleclick_floodlight', 'tag_for_child_directed_treatment', '0', undefined],
    ['google_analytics', 'dma', '1', 'google-consent-mode dma=1: unknown'],
    ['google_analytics', 'dma', '0', 'google-consent-mode dma=0: unknown'],
    ['google_analytics', 'dma_cps', 'sypham', 'google-consent-mode dma_cps=sypham: accepted'],
    ['google_analytics', 'dma_cps', 'mahpyso', 'google-consent-mode dma_cps=sypham: accepted'],
    ['google_analytics', 'dma_cps', 'o', 'google-consent-mode dma_cps=?: unknown'],
    ['google_analytics', 'dma_cps', '-', 'google-consent-mode dma_cps=-: refused'],
    ['google_analytics', 'dma_cps', 'a', 'google-consent-mode dma_cps=a: partial'],
    ['google_analytics', 'dma_cps', 'az', 'google-consent-mode dma_cps=?: unknown'],
    ['google_analytics', 'dma_cps', 'granted!', undefined],
    ['facebook_custom_audience', 'dpo', 'LDU', 'limited-processing dpo=LDU: partial'],
    ['facebook', 'dpo', '["LDU"]', 'limited-processing dpo=LDU: partial'],
    ['facebook', 'dpo', '[]', undefined],
    ['facebook', 'dpost', '1000', undefined],
    ['reddit', 'dpm', 'LDU', 'limited-processing dpm=LDU: partial'],
    ['reddit', 'opt_out', '1', 'own opt_out=1: refused'],
    ['reddit', 'opt_out', '0', undefined],
    ['bing_ads', 'asc', 'G', 'own asc=G: accepted'],
    ['bing_ads', 'asc', 'D', 'own asc=D: refused'],
    ['bing_ads', 'asc', 'X', undefined],
    ['somebody', 'asc', 'G', undefined],
    ['matomo', 'consent', '1', 'own consent=1: accepted'],
    ['matomo', 'consent', '0', undefined],
    ['seznam', 'consent', '0', 'own consent=0: refused'],
    ['scorecard_research_beacon', 'cs_ucfr', '0', 'own cs_ucfr=0: refused'],
    ['outbrain', 'optOut', 'true', 'own optOut=true: refused'],
    ['outbrain', 'optOut', 'false', undefined],
    ['piano', 'events[].data.visitor_privacy_mode', 'exempt', 'own visitor_privacy_mode=exempt: partial'],
    ['piano', 'events[].data.visitor_privacy_mode', 'no-consent', 'own visitor_privacy_mode=no-consent: refused'],
    ['piano', 'events[].data.visitor_privacy_mode', 'ours', undefined],
    ['adobe_experience_cloud', 'consent[].value.general', 'out', 'own general=out: refused'],
    ['adobe_experience_cloud', 'consent[].value.collect.val', 'y', 'own collect.val=y: accepted'],
    ['adobe_experience_cloud', 'consent[].value.collect.val', 'p', 'own collect.val=p: undecided'],
    ['adobe_experience_cloud', 'events[].xdm.general', 'out', undefined],
    ['adobe_experience_cloud', 'consent[].value', refused, 'tcf no purpose: refused'],
    ['tealium', 'tealium_event', 'decline_consent', 'own tealium_event=decline_consent: refused'],
    ['tealium', 'tealium_event', 'view', undefined],
    ['mparticle', 'consent_state.ccpa.data_sale_opt_out.consented', 'true', 'own ccpa data_sale_opt_out=true: refused'],
    [
      'mparticle',
      'consent_state.ccpa.data_sale_opt_out.consented',
      'false',
      'own ccpa data_sale_opt_out=false: accepted',
    ],
    ['liveramp', 'cv', refused, 'tcf no purpose: refused'],
    ['liveramp', 'cv', '4', undefined],
  ])('%s: %s=%s tells %s', (tracker, name, value, expected) => {
    expect(toldTo(tracker, [name, value])).toEqual(expected === undefined ? [] : [expected]);
  });

  const categories = (...states: string[]): [string, string][] =>
    states.map((state, index) => [`batch[].context.consent.categoryPreferences.Category ${index}`, state]);
  test.each([
    [['true', 'true'], ['own 2 of 2 categories: accepted']],
    [['true', 'false', 'false'], ['own 1 of 3 categories: partial']],
    [['false'], ['own 0 of 1 categories: refused']],
    [['perhaps'], []],
  ])('Segment’s categories %j', (states, expected) => {
    expect(toldTo('segment', ...categories(...states))).toEqual(expected);
    expect(toldTo('somebody', ...categories(...states))).toEqual([]);
  });

  test('RudderStack’s lists', () => {
    const list = (name: string): [string, string] => [`batch[].context.consentManagement.${name}[]`, 'a'];
    expect(toldTo('rudderstack', list('allowedConsentIds'))).toEqual(['own 1 of 1 categories: accepted']);
    expect(toldTo('rudderstack', list('deniedConsentIds'))).toEqual(['own 0 of 1 categories: refused']);
    expect(toldTo('rudderstack', list('allowedConsentIds'), list('deniedConsentIds'))).toEqual([
      'own 1 of 2 categories: partial',
    ]);
  });

  test('mParticle’s purposes', () => {
    const purposes = ['a', 'b.c'].map((name, at): [string, string] => [
      `consent_state.gdpr.${name}.consented`,
      `${at === 0}`,
    ]);
    expect(toldTo('mparticle', ...purposes)).toEqual(['own gdpr 1 of 2 purposes: partial']);
  });

  const events = (...values: (string | number)[]) => values.map((value): [string, string] => ['a[][]', String(value)]);
  test.each([
    [[3310, 1, 0, 2, 3310, 47, 0, 1, 1], ['own 47 ads=1 analytics=1: accepted']],
    [[47, 47, 3, 0, 0], ['own 47 ads=0 analytics=0: refused']],
    [[10, 47, 0, 1, 1, 20, 47, 4, 0, 1], ['own 47 ads=0 analytics=1: partial']],
    [[10, 47, 0, 2, 1], []],
    [[10, 46, 0, 1, 1], []],
    [[10, 47, 0, 1], []],
  ])('Clarity’s events %j', (values, expected) => {
    expect(toldTo('microsoft_clarity', ...events(...values))).toEqual(expected);
  });
});

test('a list of Google’s providers, as Prebid’s adapter for Xandr sends it, leaves open who has consent', () => {
  const list = ['1', '35', '41'].map((value): [string, string] => ['gdpr_consent.addtl_consent[]', value]);
  expect(toldTo('appnexus', ...list)).toEqual(['google-additional-consent 3 providers: unknown']);
});

describe('US Privacy: every string that there can be', () => {
  const letters = ['Y', 'N', '-'];
  const all = letters.flatMap((notice) => letters.flatMap((sale) => letters.map((lspa) => `1${notice}${sale}${lspa}`)));
  const choices: Record<string, Choice> = { Y: 'refused', N: 'accepted', '-': 'not-asked' };

  test.each(all)('%s', (text) => {
    expect(told(['us_privacy', text])).toEqual([`us-privacy ${text}: ${choices[text.charAt(2)]}`]);
  });
});

describe('what says no more than something beside it', () => {
  test('Google’s detail is left out where it says no more than the summary', () => {
    expect(told(['gcs', 'G111'], ['gcd', '13r3r3r3r5l1'])).toEqual(['google-consent-mode G111: accepted']);
  });

  test('Google’s detail stays where it says something else', () => {
    expect(told(['gcs', 'G111'], ['gcd', '13r3r3q3q5l1'])).toEqual([
      'google-consent-mode G111: accepted',
      'google-consent-mode 13r3r3q3q: partial',
    ]);
  });

  test.each([
    ['gdpr=1 beside a TC string', ['gdpr', '1'], ['gdpr_consent', refused], ['tcf no purpose: refused']],
    [
      'gdpr=1 beside another standard',
      ['gdpr', '1'],
      ['us_privacy', '1YYN'],
      ['tcf gdpr=1: unknown', 'us-privacy 1YYN: refused'],
    ],
    ['dma beside gcs', ['dma', '1'], ['gcs', 'G100'], ['google-consent-mode G100: refused']],
    [
      'non-personal advertisements beside a refusal',
      ['npa', '1'],
      ['gcs', 'G100'],
      ['google-consent-mode G100: refused'],
    ],
    [
      'non-personal advertisements beside an acceptance',
      ['npa', '1'],
      ['gcs', 'G111'],
      ['google-consent-mode G111: accepted', 'limited-processing npa=1: partial'],
    ],
    ['sections beside their string', ['gpp_sid', '6'], ['gpp', 'DBABTA~1YYN'], ['gpp uspv1 1YYN: refused']],
  ] as [string, [string, string], [string, string], string[]][])('%s', (_, one, other, expected) => {
    expect(toldTo('google_analytics', one, other)).toEqual(expected);
    expect(toldTo('google_analytics', other, one)).toEqual(expected);
  });

  test.each([
    ['13t3t3t3t5l1', true],
    ['13v3v3v3v5l1', undefined],
    ['13r3t3t3t5l1', undefined],
    ['13l3l3l3l1', undefined],
    // Another choice than the summary: it stands for itself.
    ['13p3p3p3p5l1', undefined],
  ])('that no answer stands behind the summary, the detail says: %s', (gcd, byDefault) => {
    const fields = [
      { name: 'gcs', value: 'G111' },
      { name: 'gcd', value: gcd },
    ];
    expect(toldBy({ fields })[0]).toEqual({
      standard: 'google-consent-mode',
      value: 'G111',
      choice: 'accepted',
      ...(byDefault && { byDefault }),
    });
  });

  test('each thing is told once', () => {
    expect(told(['gcs', 'G111'], ['a.gcs', 'G111'])).toHaveLength(1);
  });
});

describe('what a request tells in all', () => {
  const one = (choice: Choice, standard: ConsentStandard = 'own'): Told => ({ standard, value: choice, choice });
  test.each([
    [[], 'nothing'],
    [['accepted'], 'accepted'],
    [['refused', 'refused'], 'refused'],
    [['accepted', 'refused'], 'contradictory'],
    [['accepted', 'partial'], 'partial'],
    [['accepted', 'partial', 'refused'], 'contradictory'],
    [['not-asked', 'refused'], 'refused'],
    [['unknown', 'accepted'], 'accepted'],
    [['undecided', 'unknown'], 'undecided'],
    [['unknown'], 'unknown'],
    [['not-asked', 'unknown'], 'not-asked'],
  ] as [Choice[], string][])('%j: %s', (choices, expected) => {
    expect(toldInAll(choices.map((choice) => one(choice)))).toBe(expected);
  });
});

test.each(['1202555010', '4111111111111111', '1987060512', '19a9a9a9a9'])('%s for a gcd is not kept', (value) => {
  expect(told(['gcd', value])).toEqual([]);
});

test('of a TC string’s receiver it is told what its own entry says', () => {
  const accepted = 'CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA.YAAAAAAAAAAA';
  const [first] = toldBy({ tracker: 'tradedesk', fields: [{ name: 'gdpr_consent', value: accepted }] });
  expect(first?.vendor).toEqual({ vendor: 21, consent: true, legitimateInterest: false });
  const [other] = toldBy({ tracker: 'criteo', fields: [{ name: 'gdpr_consent', value: accepted }] });
  expect(other?.vendor).toEqual({ vendor: 91, consent: false, legitimateInterest: false });
  const [unlisted] = toldBy({ tracker: 'google_analytics', fields: [{ name: 'gdpr_consent', value: accepted }] });
  expect(unlisted).not.toHaveProperty('vendor');
});

test('a page that makes a request tell thousands of things is heard only so far', () => {
  const many = (name: string) =>
    Array.from({ length: 3000 }, (_, at) => ({
      name,
      value: `2~${Array(at % 500)
        .fill(1)
        .join('.')}~dv.1`,
    }));
  const names = ['addtl_consent', 'addtlconsent', 'addtl_consent_string'];
  expect(toldBy({ fields: names.flatMap(many) }).length).toBeLessThanOrEqual(20);
});

describe('whatever a request holds', () => {
  const parameters = families.flatMap((family) => family.parameters);
  const names = parameters.flatMap((parameter) => parameter.names);
  const trackers = [...new Set(parameters.flatMap((parameter) => parameter.trackers ?? []))].map((key) =>
    key.replace('*', ''),
  );
  const canary = 'canary.person@mail.example';
  const value = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(canary, '4111111111111111', '+4915112345678', '[]', 'null', '1', 'true'),
    fc.string({ maxLength: 60 }).map((text) => `C${text}`),
    fc.string({ maxLength: 60 }).map((text) => `DBAB${text}~${text}`),
  );
  const field = fc.record({ name: fc.oneof(fc.constantFrom(...names), fc.string()), value });

  test('it tells something short or nothing, never throws, and no value of a person’s gets out', () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, ...trackers), fc.array(field, { maxLength: 20 }), (tracker, fields) => {
        for (const one of toldBy({ tracker, fields })) {
          expect(one.value.length).toBeLessThanOrEqual(160);
          expect(one.value).not.toContain('canary');
          expect(one.value).not.toMatch(/\d{7}/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is remembered', () => {
  test('is told anew, and the same, for the same parameters', () => {
    const tell = () => toldBy({ tracker: 'google_analytics', fields: [{ name: 'gcs', value: 'G100' }] });
    const first = tell();
    expect(tell()).toEqual(first);
    expect(tell()).not.toBe(first);
  });

  test('is of these parameters alone, however their values are written', () => {
    expect(told(['us_privacy', '1YNN'], ['gcs', 'G111'])).toEqual(told(['us_privacy', '1YNN'], ['gcs', 'G111']));
    expect(told(['us_privacy', '1YNN\n3 4 gcs G111'])).not.toEqual(told(['us_privacy', '1YNN'], ['gcs', 'G111']));
  });

  test('is of this receiver alone', () => {
    expect(toldTo('matomo', ['consent', '1'])).not.toEqual(toldTo('seznam_not', ['consent', '1']));
  });
});
