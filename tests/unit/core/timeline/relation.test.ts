// How long before or after what matters, and when that cannot be said.

import { expect, test } from 'vitest';
import { briefly } from '../../../../src/core/timeline/brief.ts';
import { relationOf } from '../../../../src/core/timeline/relation.ts';
import type { TimelineEntry, VisitTimeline } from '../../../../src/core/timeline/types.ts';
import { answers, klaro, lines, OPENED, says, timelineOf, tracker, visit } from './cases.ts';

const asked = [says(200, 'undecided'), answers(5000, 'refused')];
const sent = [tracker('a_tag', [[100], [5100]]), tracker('b_tag', [[300]])];

function said(timeline: VisitTimeline, kind: TimelineEntry['kind'], nth = 0): string {
  const entry = timeline.entries.filter((one) => one.kind === kind)[nth]!;
  const relation = relationOf(timeline, entry);
  return relation ? `${relation.milliseconds} ${relation.to}` : 'unknown';
}

test.each<[string, VisitTimeline, TimelineEntry['kind'], number, string]>([
  ['a first contact, from the answer that followed', timelineOf(visit(asked), sent), 'contacts', 0, '-4900 answered'],
  ['one after the question, too', timelineOf(visit(asked), sent), 'contacts', 1, '-4700 answered'],
  ['the question, from the opening', timelineOf(visit(asked), sent), 'asked', 0, '200 opened'],
  ['the answer, from the question', timelineOf(visit(asked), sent), 'answered', 0, '4800 asked'],
  ['what came after, from the answer', timelineOf(visit(asked), sent), 'after', 0, '100 answered'],
  ['a first contact that no answer followed', timelineOf(visit(), sent), 'contacts', 0, '100 opened'],
  ['an answer without a question', timelineOf(visit([answers(5000, 'refused')])), 'answered', 0, '5000 opened'],
  [
    'after an earlier answer, from the opening',
    timelineOf(visit([says(9, 'refused')]), sent),
    'after',
    0,
    '100 opened',
  ],
  ['the end', timelineOf(visit([], { endedAt: OPENED + 9000 })), 'left', 0, '9000 opened'],
  ['the opening itself', timelineOf(visit()), 'opened', 0, 'unknown'],
  [
    'a contact just as a record told an answer',
    timelineOf(visit([answers(5000, 'refused', klaro)]), [tracker('a_tag', [[4900]])]),
    'contacts',
    0,
    'unknown',
  ],
  ['an earlier answer', timelineOf(visit([says(9, 'refused')])), 'answered-before', 0, 'unknown'],
  ['a page that was open before', timelineOf(visit([], { complete: false }), sent), 'contacts', 0, 'unknown'],
  ['an answer in it', timelineOf(visit(asked, { complete: false }), sent), 'contacts', 0, '-4900 answered'],
  [
    'what was sent before the page was there',
    timelineOf(visit(), [tracker('a_tag', [[-9]])]),
    'contacts',
    0,
    'unknown',
  ],
  [
    'from an answer that the page only states',
    timelineOf(visit([says(100, 'undecided'), says(900, 'accepted')]), [tracker('a_tag', [[950]])]),
    'after',
    0,
    '950 opened',
  ],
])('%s', (_, timeline, kind, nth, expected) => {
  expect(said(timeline, kind, nth)).toBe(expected);
});

test('each organization in an entry has its own time', () => {
  const timeline = timelineOf(visit(asked), [tracker('a_tag', [[300]]), tracker('b_tag', [[900]])]);
  const entry = timeline.entries.find(({ kind }) => kind === 'contacts') as Extract<
    TimelineEntry,
    { kind: 'contacts' }
  >;
  const own = entry.organizations.map(({ at }) => relationOf(timeline, entry, at)?.milliseconds);
  expect(own).toEqual([-4700, -4100]);
});

test('in brief, first contacts before the last answer are told together, from that answer', () => {
  const twice = [...asked, says(8000, 'undecided'), answers(9000, 'accepted')];
  const rows = [...sent, tracker('c_tag', [[6000]]), tracker('d_tag', [[9500]])];
  const brief = briefly(timelineOf(visit(twice, { endedAt: OPENED + 9900 }), rows));
  expect(lines(brief)).toEqual([
    '0 opened',
    '100 contacts A 100, B 300, C 6000',
    '200 asked',
    '9000 answered accepted by person tcf',
    '9500 after accepted: D 9500 first',
    '9900 left',
  ]);
  expect(said(brief, 'contacts')).toBe('-8900 answered');
});

test('what is short already stays as it is', () => {
  const timeline = timelineOf(visit(asked), sent);
  expect(briefly(timeline)).toBe(timeline);
});
