import { expect, test } from 'vitest';
import { timelineOfCollector } from '../../../../src/core/timeline/of-collector.ts';
import type { VisitTimeline } from '../../../../src/core/timeline/types.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 31, 12, 0, second)).toISOString();
const one = (key: string, second: number) => ({ key, name: key.toUpperCase(), at: at(second) });

const timeline: VisitTimeline = {
  startedAt: at(0),
  complete: true,
  choice: 'refused',
  backgroundOrganizations: 2,
  entries: [
    { kind: 'opened', at: at(0) },
    { kind: 'contacts', at: at(1), organizations: [one('a', 1), one('b', 2)] },
    { kind: 'asked', at: at(3) },
    { kind: 'answered', at: at(4), choice: 'refused', answeredBy: 'person', reportedBy: [] },
    {
      kind: 'after',
      at: at(5),
      choice: 'refused',
      organizations: [
        { ...one('a', 5), told: ['refused'] },
        { ...one('c', 9), first: true, told: [] },
      ],
    },
  ],
};

test.each([
  ['a', ['opened 0', 'contacts 1', 'asked 3', 'answered 4', 'after 5']],
  ['b', ['opened 0', 'contacts 2', 'asked 3', 'answered 4']],
  ['c', ['opened 0', 'asked 3', 'answered 4', 'after 9']],
])('%s: what happened in the page, and its own contacts at their own times', (key, expected) => {
  const own = timelineOfCollector(timeline, key)!;
  expect(own.entries.map((entry) => `${entry.kind} ${new Date(entry.at ?? 0).getUTCSeconds()}`)).toEqual(expected);
  for (const entry of own.entries)
    if ('organizations' in entry) expect(entry.organizations.map((contact) => contact.key)).toEqual([key]);
  expect(own).not.toHaveProperty('backgroundOrganizations');
});

test('who is not in the visit has none', () => {
  expect(timelineOfCollector(timeline, 'd')).toBeUndefined();
});
