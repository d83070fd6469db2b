// Whether anybody waited for an answer, and kept to it: by what is known of visits.

import { expect, test } from 'vitest';
import { consentKinds } from '../../../../../src/core/findings/consent-finding.ts';
import { consent } from '../../../../../src/core/findings/principles/consent.ts';
import type { TimelineEntry, VisitTimeline } from '../../../../../src/core/timeline/types.ts';
import { collector, finding, ownAndNeeded, type Site, said, signal, stated } from './site.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 31, 12, 0, second)).toISOString();
const opened: TimelineEntry = { kind: 'opened', at: at(0) };
const asked: TimelineEntry = { kind: 'asked', at: at(1) };
const left: TimelineEntry = { kind: 'left', at: at(60) };
const to = (key: string, second: number) => ({ key, name: key.toUpperCase(), at: at(second) });
const contacts = (second: number, ...keys: string[]): TimelineEntry => ({
  kind: 'contacts',
  at: at(second),
  organizations: keys.map((key) => to(key, second)),
});
type Answer = 'accepted' | 'refused' | 'partial';
const answered = (choice: Answer): TimelineEntry => ({
  kind: 'answered',
  at: at(5),
  choice,
  answeredBy: 'person',
  reportedBy: [],
});
const before = (choice: Answer): TimelineEntry => ({ kind: 'answered-before', choice });
const after = (choice: Answer, key: string, settling?: true): TimelineEntry => ({
  kind: 'after',
  at: at(6),
  choice,
  organizations: [{ ...to(key, 6), told: [], ...(settling && { settling }) }],
});

function visit(
  choice: VisitTimeline['choice'],
  entries: TimelineEntry[],
  change: Partial<VisitTimeline> = {},
): VisitTimeline {
  const isLeft = entries.includes(left);
  return {
    startedAt: at(0),
    ...(isLeft && { endedAt: at(60) }),
    complete: true,
    choice,
    entries: [opened, ...entries],
    ...change,
  };
}

const a = collector('a');
const on = (choice: Site['consent']['choice'], ...timelines: VisitTimeline[]): Partial<Site> => ({
  collectors: [a, ...ownAndNeeded],
  consent: stated(signal(choice)),
  timelines,
});
const accepted = [asked, answered('accepted'), after('accepted', 'a')];
const refused = [asked, answered('refused'), left];

const cases: [what: string, site: Partial<Site>, said: string][] = [
  ['nobody, and nothing stated', {}, 'not-observed: nobody-collected'],
  ['nothing stated', { collectors: [a] }, 'not-observed: nothing-stated'],
  ['need not ask', { collectors: [a], consent: stated(signal('not-asked')) }, 'not-observed: nothing-stated'],
  [
    'sources that contradict each other',
    { collectors: [a], consent: { choice: 'unknown', contradicted: true, signals: [] } },
    'not-observed: sources-contradict',
  ],
  ['no answer yet', on('undecided', visit('undecided', [asked])), 'not-observed: not-answered'],
  ['waited', on('accepted', visit('accepted', accepted)), 'met: +waited'],
  [
    'waited, but what pages need',
    on('accepted', visit('accepted', [contacts(0, 'cmp', 'cdn'), ...accepted])),
    'met: +waited',
  ],
  [
    'came before the question',
    on('accepted', visit('accepted', [contacts(0, 'a'), ...accepted])),
    'not-observed: answer-known',
  ],
  [
    'came just as it was answered',
    on(
      'accepted',
      visit('accepted', [
        asked,
        { ...contacts(5, 'a'), unsure: true } as TimelineEntry,
        answered('accepted'),
        after('accepted', 'a'),
      ]),
    ),
    'not-observed: answer-known',
  ],
  [
    'waited in one visit, not in another',
    on('accepted', visit('accepted', accepted), visit('accepted', [contacts(2, 'a'), ...accepted])),
    'not-observed: answer-known',
  ],
  [
    'waited here, and was counted before an answer',
    { ...on('accepted', visit('accepted', accepted)), collectors: [collector('a', { beforeChoice: 1 })] },
    'not-observed: answer-known',
  ],
  [
    'waited, as far as it was watched',
    on('accepted', visit('accepted', accepted, { complete: false })),
    'not-observed: answer-known',
  ],
  [
    'nobody came after the answer',
    on('accepted', visit('accepted', [asked, answered('accepted')])),
    'not-observed: answer-known',
  ],
  [
    'answered before, and nobody was seen to wait',
    on('accepted', visit('accepted', [before('accepted'), after('accepted', 'a')])),
    'not-observed: answer-known',
  ],
  ['heeded until the page was left', on('refused', visit('refused', refused)), 'met: +refusal-heeded'],
  [
    'refused, and the page is open',
    on('refused', visit('refused', [asked, answered('refused')])),
    'not-observed: answer-known',
  ],
  ['heeded from an earlier visit on', on('refused', visit('refused', [before('refused')])), 'met: +refusal-heeded'],
  [
    'heeded but for what was under way',
    on('refused', visit('refused', [...refused, after('refused', 'a', true)])),
    'met: +refusal-heeded',
  ],
  [
    'heeded but for what pages need',
    on('refused', visit('refused', [...refused, after('refused', 'cmp')])),
    'met: +refusal-heeded',
  ],
  [
    'not heeded in a visit',
    on('refused', visit('refused', [...refused, after('refused', 'a')])),
    'not-observed: answer-known',
  ],
  [
    'not heeded in a visit that is not listed',
    { ...on('refused', visit('refused', refused)), collectors: [collector('a', { afterRefusal: 1 })] },
    'not-observed: answer-known',
  ],
  [
    'refused in part',
    on('partial', visit('partial', [asked, answered('partial'), left])),
    'not-observed: answer-known',
  ],
  [
    'a finding',
    { ...on('accepted', visit('accepted', accepted)), findings: [finding('collected-before-choice', 'observed')] },
    'concern: COLLECTED-BEFORE-CHOICE +waited',
  ],
  [
    'likely',
    { collectors: [a], findings: [finding('no-choice-offered')] },
    'concern: NO-CHOICE-OFFERED nothing-stated',
  ],
  [
    'for information',
    { collectors: [a], findings: [finding('no-choice-offered', 'information')] },
    'not-observed: no-choice-offered nothing-stated',
  ],
  ['of another principle', { collectors: [a], findings: [finding('banner-returns')] }, 'not-observed: nothing-stated'],
];

test.each(cases)('%s', (_, site, expected) => {
  expect(said('consent', site)).toBe(expected);
});

test('reaches every reason of its own', () => {
  const reached = cases.flatMap(([, , expected]) => expected.replaceAll('+', '').split(' '));
  const own = consent.about.map(({ kind }) => kind).filter((kind) => !(kind in consentKinds));
  expect(own.filter((kind) => !reached.includes(kind))).toEqual([]);
});
