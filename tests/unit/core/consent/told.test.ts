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

test('each thing is told once', () => {
  const field = { name: 'gcs', value: 'G111' };
  expect(toldBy([field, field])).toHaveLength(1);
});
