import { expect, test } from 'vitest';
import { toldBy } from '../../../../src/core/consent/told.ts';

const refused = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA';

test.each([
  ['gcs', 'G100', ['google-consent-mode G100 refused']],
  ['gdpr_consent', refused, ['tcf no purpose refused']],
  ['gdpr_consent.consent_string', refused, ['tcf no purpose refused']],
  ['user.ext.consent', refused, ['tcf no purpose refused']],
  ['user.consent', refused, ['tcf no purpose refused']],
  ['context.consent', refused, []],
  ['gdpr_consent', '', []],
  ['gdpr_consent', 'rubbish', ['tcf unreadable unknown']],
  ['gdpr', '0', ['tcf gdpr=0 not-asked']],
  ['gdpr', '1', []],
  ['us_privacy', '1YYN', ['us-privacy 1YYN refused']],
  ['regs.ext.us_privacy', '1YNN', ['us-privacy 1YNN accepted']],
  ['privacy', '1YYN', []],
  ['constructor', 'G111', []],
])('%s=%s tells %j', (name, value, expected) => {
  expect(toldBy([{ name, value }]).map((told) => `${told.standard} ${told.value} ${told.choice}`)).toEqual(expected);
});

const told = (...fields: [string, string][]) =>
  toldBy(fields.map(([name, value]) => ({ name, value }))).map(({ value, choice }) => `${value} ${choice}`);

test('Google’s detail is left out where it says no more than the summary', () => {
  expect(told(['gcs', 'G111'], ['gcd', '13r3r3r3r5l1'])).toEqual(['G111 accepted']);
});

test('Google’s detail stays where it says something else', () => {
  expect(told(['gcs', 'G111'], ['gcd', '13r3r3q3q5l1'])).toEqual(['G111 accepted', '13r3r3q3q5 partial']);
});

test.each(['1202555010', '4111111111111111', '1987060512', '19a9a9a9a9'])('%s for a gcd is not kept', (value) => {
  expect(told(['gcd', value])).toEqual([]);
});

test('a short name tells only what is a TC string', () => {
  expect(told(['tcf', '2'], ['consentData', 'yes'])).toEqual([]);
  expect(told(['tcf', refused])).toEqual(['no purpose refused']);
});

test('each thing is told once', () => {
  const field = { name: 'gcs', value: 'G111' };
  expect(toldBy([field, field])).toHaveLength(1);
});
