import { describe, expect, test } from 'vitest';
import { dueOn, extendedDueOn } from '../../../../src/core/rights/deadline.ts';
import { rightFact } from '../../../../src/core/rights/law.ts';
import type { LawKey, Right } from '../../../../src/core/rights/laws/facts.ts';

const cases: [LawKey, Right, receivedOn: string, due: string, extended: string | undefined][] = [
  // One month; a Saturday or Sunday moves to Monday.
  ['gdpr', 'access', '2026-11-27', '2026-12-28', '2027-03-01'],
  ['gdpr', 'access', '2026-01-31', '2026-03-02', '2026-04-30'],
  ['gdpr', 'access', '2028-01-31', '2028-02-29', '2028-05-01'],
  ['gdpr', 'deletion', '2027-01-29', '2027-03-01', '2027-04-29'],
  ['uk-gdpr', 'access', '2026-09-03', '2026-10-05', '2026-12-03'],
  // Calendar days, weekends or not.
  ['ccpa', 'deletion', '2026-11-27', '2027-01-11', '2027-02-25'],
  ['us-co', 'access', '2028-01-20', '2028-03-05', '2028-04-19'],
  ['us-ia', 'access', '2026-11-27', '2027-02-25', '2027-04-11'],
  ['lgpd', 'access', '2028-02-15', '2028-03-01', undefined],
  ['lgpd', 'access', '2027-02-15', '2027-03-02', undefined],
  ['nfadp', 'access', '2026-11-27', '2026-12-27', undefined],
  ['quebec-25', 'access', '2026-11-27', '2026-12-27', undefined],
  ['pipeda', 'access', '2026-11-27', '2026-12-27', '2027-01-26'],
  // Fifteen business days: over Thanksgiving; over Christmas and New Year; from a Saturday; from a holiday.
  ['ccpa', 'do-not-sell', '2026-11-20', '2026-12-14', undefined],
  ['ccpa', 'do-not-sell', '2026-12-18', '2027-01-12', undefined],
  ['ccpa', 'do-not-sell', '2026-08-01', '2026-08-21', undefined],
  ['ccpa', 'do-not-sell', '2026-07-03', '2026-07-24', undefined],
];

describe.each(cases)('%s, %s, received on %s', (law, right, receivedOn, due, extended) => {
  const { deadline } = rightFact(law, right);

  test(`is due on ${due}`, () => {
    expect(dueOn(deadline, receivedOn)).toBe(due);
  });

  test(`is due on ${extended} when it takes longer`, () => {
    expect(extendedDueOn(deadline, receivedOn)).toBe(extended);
  });
});
