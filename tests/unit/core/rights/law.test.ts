import { describe, expect, test } from 'vitest';
import { lawOf, laws, rightFact, rightsOf } from '../../../../src/core/rights/law.ts';
import type { Deadline, Evidence, Law, LawKey, Right } from '../../../../src/core/rights/laws/facts.ts';

test('keys are unique', () => {
  expect(new Set(laws.map(({ key }) => key)).size).toBe(laws.length);
});

describe.each(laws.map((law): [LawKey, Law] => [law.key, law]))('%s', (key, law) => {
  const facts = Object.values(law.rights);
  const deadlines: Deadline[] = facts.map(({ deadline }) => deadline);

  test('every right names a provision', () => {
    expect(facts.length).toBeGreaterThan(0);
    for (const { provisions } of facts) expect(provisions.length).toBeGreaterThan(0);
  });

  test('a period that the law sets is in the law, and one that the letter asks for is not', () => {
    for (const { basis, provisions } of deadlines) expect(provisions.length > 0).toBe(basis === 'law');
  });

  test('what was read says where and when', () => {
    const others = [
      law.identity,
      law.optOutUnverified,
      law.refusal,
      law.tellRecipients,
      law.processorHelps,
      law.complaint,
    ];
    const evidence: Evidence[] = [...facts, ...deadlines, ...others.filter((fact) => fact !== undefined)];
    for (const fact of evidence) {
      if (fact.evidence === 'law') continue;
      expect(fact.source).toMatch(/^https?:\/\/|^datenanfragen\/data: /);
      expect(fact.read).toMatch(/^\d{4}-\d{2}$/);
    }
  });

  test('the right not to have data sold says what can be opted out of', () => {
    if (law.rights['do-not-sell']) expect(law.optOutOf).toBeDefined();
  });

  test('is found by its key', () => {
    expect(lawOf(key)).toBe(law);
  });
});

// Rights that a law does not give, where others of its kind do.
test.each<[LawKey, Right]>([
  ['gdpr', 'do-not-sell'],
  ['ccpa', 'objection-to-marketing'],
  ['ccpa', 'restriction'],
  ['us-ia', 'correction'],
  ['pipeda', 'portability'],
  ['quebec-25', 'restriction'],
])('%s gives no right of %s', (law, right) => {
  expect(rightsOf(law)).not.toContain(right);
  expect(() => rightFact(law, right)).toThrow('gives no right');
});

test('every state has its five rights but Iowa, which has four', () => {
  const states = laws.filter(({ key }) => key.startsWith('us-'));
  expect(states).toHaveLength(18);
  for (const { key } of states) expect(rightsOf(key)).toHaveLength(key === 'us-ia' ? 4 : 5);
});
