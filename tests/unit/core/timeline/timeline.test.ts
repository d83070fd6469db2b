// What happened in a visit, in the order of time: every order that pages really show, and what is not known.

import { expect, test } from 'vitest';
import type { VisitTracker } from '../../../../src/core/facts.ts';
import type { BannerAnswer, BannerSeen, Visit } from '../../../../src/core/model.ts';
import { timelinesOf } from '../../../../src/core/timeline/of-site.ts';
import { backgroundOf } from '../../../../src/core/visits/background.ts';
import { answers, collectorOf, factsOf, klaro, lines, OPENED, says, timelineOf, tracker, visit } from './cases.ts';

const banner = (at: number, answer?: Partial<BannerAnswer>): { banner: BannerSeen } => ({
  banner: {
    rule: 'klaro',
    at: OPENED + at,
    ...(answer && {
      answer: { answer: 'refuse', by: 'click', at: OPENED + 5000, outcome: 'confirmed', ...answer },
    }),
  },
});

test.each<[string, Visit, VisitTracker[], string[]]>([
  ['nothing but a page', visit(), [], ['0 opened']],
  ['left', visit([], { endedAt: OPENED + 9000 }), [], ['0 opened', '9000 left']],
  [
    'nothing said of a choice',
    visit(),
    [tracker('b_tag', [[300]]), tracker('a_tag', [[100], [900]])],
    ['0 opened', '100 contacts A 100, B 300'],
  ],
  [
    'asked, not answered: first contacts before the question and after it',
    visit([says(200, 'undecided')]),
    [tracker('a_tag', [[100], [400]]), tracker('b_tag', [[200]]), tracker('c_tag', [[300]])],
    ['0 opened', '100 contacts A 100', '200 asked', '200 contacts B 200, C 300'],
  ],
  [
    'asked, refused, gone on',
    visit([says(200, 'undecided'), answers(5000, 'refused')], { endedAt: OPENED + 9000 }),
    [
      tracker('a_tag', [
        [100, 'undecided'],
        [5100, 'accepted', true],
        [8000, 'accepted'],
      ]),
      tracker('b_tag', [[300]]),
      tracker('c_tag', [[5500, 'refused', true]]),
    ],
    [
      '0 opened',
      '100 contacts A 100',
      '200 asked',
      '300 contacts B 300',
      '5000 answered refused by person tcf',
      '5100 after refused: A 5100 told accepted, C 5500 first settling told refused',
      '9000 left',
    ],
  ],
  [
    'a request at the very moment of the answer came after it, one a millisecond before did not',
    visit([says(200, 'undecided'), answers(5000, 'accepted')]),
    [tracker('a_tag', [[5000]]), tracker('b_tag', [[4999]])],
    [
      '0 opened',
      '200 asked',
      '4999 contacts B 4999',
      '5000 answered accepted by person tcf',
      '5000 after accepted: A 5000 first',
    ],
  ],
  [
    'an answer without a question that was seen',
    visit([answers(5000, 'partial')]),
    [tracker('a_tag', [[100]])],
    ['0 opened', '100 contacts A 100', '5000 answered partial by person tcf'],
  ],
  [
    'one answer, reported by two within two seconds',
    visit([says(200, 'undecided'), answers(5000, 'refused'), answers(6900, 'refused', klaro)]),
    [],
    ['0 opened', '200 asked', '5000 answered refused by person tcf klaro'],
  ],
  [
    'an answer that a record tells is seen late: what was sent just before it may have come after',
    visit([says(200, 'undecided', klaro), answers(5000, 'accepted', klaro)]),
    [tracker('a_tag', [[4499]]), tracker('b_tag', [[4500]]), tracker('c_tag', [[4999], [6000]])],
    [
      '0 opened',
      '200 asked',
      '4499 contacts A 4499',
      '4500 contacts unsure B 4500, C 4999',
      '5000 answered accepted by person klaro',
      '6000 after accepted: C 6000',
    ],
  ],
  [
    'another answer, told by a record, in the time of the one before',
    visit([answers(5000, 'refused', klaro), answers(5200, 'accepted', klaro)]),
    [tracker('a_tag', [[4900]]), tracker('b_tag', [[5100]]), tracker('c_tag', [[5200]])],
    [
      '0 opened',
      '4900 contacts unsure A 4900',
      '5000 answered refused by person klaro',
      '5100 contacts unsure B 5100',
      '5200 answered accepted by person klaro',
      '5200 after accepted: C 5200 first',
    ],
  ],
  [
    'reported by two, farther apart',
    visit([answers(5000, 'refused'), answers(7000, 'refused', klaro)]),
    [],
    ['0 opened', '5000 answered refused by person tcf', '7000 answered refused by person klaro'],
  ],
  [
    'reported by two, one of which does not tell what was answered',
    visit([answers(5000, 'unknown', klaro), answers(5100, 'accepted')]),
    [],
    ['0 opened', '5000 answered accepted by person klaro tcf'],
  ],
  [
    'reported differently by two',
    visit([answers(5000, 'refused'), answers(5100, 'accepted', klaro)]),
    [],
    ['0 opened', '5000 answered unknown contradicted by person tcf klaro'],
  ],
  [
    'two answers of one source in quick succession are two',
    visit([answers(5000, 'refused'), answers(5900, 'accepted')]),
    [tracker('a_tag', [[5500], [6000]])],
    [
      '0 opened',
      '5000 answered refused by person tcf',
      '5500 after refused: A 5500 first',
      '5900 answered accepted by person tcf',
      '6000 after accepted: A 6000',
    ],
  ],
  [
    'an answer that the page does not tell',
    visit([answers(5000, 'unknown', klaro)]),
    [tracker('a_tag', [[100], [6000]])],
    ['0 opened', '100 contacts A 100', '5000 answered unknown by person klaro', '6000 after unknown: A 6000'],
  ],
  [
    'refused on an earlier visit',
    visit([says(400, 'refused', { ...klaro, detail: { manager: 'klaro', chosenAt: OPENED - 86_400_000 } })]),
    [
      tracker('a_tag', [
        [100, 'refused'],
        [900, 'refused'],
      ]),
    ],
    ['-86400000 answered-before refused', '0 opened', '100 after refused: A 100 first told refused'],
  ],
  [
    'accepted on an earlier visit, which does not say when',
    visit([says(400, 'accepted')]),
    [],
    ['? answered-before accepted', '0 opened'],
  ],
  [
    'a record that says it is younger than the page',
    visit([says(400, 'accepted', { detail: { chosenAt: OPENED + 86_400_000 } })]),
    [],
    ['? answered-before accepted', '0 opened'],
  ],
  [
    'refused before, asked again, accepted',
    visit([says(100, 'refused'), says(3000, 'undecided'), answers(6000, 'accepted')]),
    [tracker('a_tag', [[200], [7000]]), tracker('b_tag', [[6100]])],
    [
      '? answered-before refused',
      '0 opened',
      '200 after refused: A 200 first',
      '3000 asked again',
      '6000 answered accepted by person tcf',
      '6100 after accepted: B 6100 first, A 7000',
    ],
  ],
  [
    'what lags behind an answer is no new question',
    visit([answers(5000, 'refused'), says(5100, 'undecided', klaro)]),
    [],
    ['0 opened', '5000 answered refused by person tcf'],
  ],
  [
    'two who ask are one question',
    visit([says(200, 'undecided'), says(300, 'undecided', klaro)], banner(900)),
    [],
    ['0 opened', '200 asked'],
  ],
  ['a question known only by its banner', visit([], banner(900)), [], ['0 opened', '900 asked']],
  [
    'two who contradict each other from the beginning',
    visit([says(100, 'refused'), says(200, 'accepted', klaro)]),
    [tracker('a_tag', [[50]])],
    ['0 opened', '50 contacts A 50'],
  ],
  [
    'asked, and then the page knew an answer all the same',
    visit([says(100, 'undecided'), says(900, 'accepted')]),
    [tracker('a_tag', [[950]])],
    ['0 opened', '100 asked', '900 stated accepted', '950 after accepted: A 950 first'],
  ],
  ['not asked', visit([says(100, 'not-asked')]), [], ['0 opened', '100 not-asked']],
  [
    'said not to ask, and asked',
    visit([says(100, 'not-asked'), says(900, 'undecided')]),
    [],
    ['0 opened', '900 asked'],
  ],
  [
    'answered by Candor, as the page reports',
    visit([says(100, 'undecided'), answers(4000, 'refused')], banner(200, {})),
    [],
    ['0 opened', '100 asked', '4000 answered refused by click confirmed tcf'],
  ],
  [
    'answered by Candor, and recorded by the site some time later',
    visit([says(100, 'undecided'), answers(8000, 'refused')], banner(200, {})),
    [],
    ['0 opened', '100 asked', '8000 answered refused by click confirmed tcf'],
  ],
  [
    'answered by Candor, and nothing says so',
    visit([], banner(200, { outcome: 'unconfirmed', by: 'setting' })),
    [tracker('a_tag', [[6000]])],
    ['0 opened', '200 asked', '5000 answered refused by setting unconfirmed', '6000 after refused: A 6000 first'],
  ],
  [
    'answered by Candor long after the person',
    visit([answers(4000, 'accepted')], banner(200, { at: OPENED + 90_000, outcome: 'unconfirmed' })),
    [],
    ['0 opened', '200 asked', '4000 answered accepted by person tcf', '90000 answered refused by click unconfirmed'],
  ],
  [
    'Candor could not answer',
    visit([], banner(200, { outcome: 'failed' })),
    [],
    ['0 opened', '200 asked', '5000 answer-failed by click'],
  ],
  [
    'two trackers of one organization are one collector, and what was stopped is none',
    visit(),
    [tracker('a_tag', [[300]]), tracker('a_pixel', [[200]]), tracker('b_tag', [])],
    ['0 opened', '200 contacts A 200'],
  ],
  [
    'a request that went out before the page was there stands after its opening, with its own time',
    visit(),
    [tracker('a_tag', [[-20]])],
    ['0 opened', '-20 contacts A -20'],
  ],
  [
    'a request sent while the page is left',
    visit([], { endedAt: OPENED + 900 }),
    [tracker('a_tag', [[910]])],
    ['0 opened', '900 left', '910 contacts A 910'],
  ],
])('%s', (_, of, trackers, expected) => {
  expect(lines(timelineOf(of, trackers))).toEqual(expected);
});

test('says what is in force at the end, and where it is contradicted', () => {
  expect(timelineOf(visit([answers(5000, 'refused')]))).toMatchObject({ choice: 'refused', complete: true });
  expect(timelineOf(visit([says(1, 'refused'), says(2, 'accepted', klaro)]))).toMatchObject({
    choice: 'unknown',
    contradicted: true,
  });
  expect(timelineOf(visit())).not.toHaveProperty('contradicted');
});

test('the site’s background has no times: it is counted beside, for the visit in which it was sent', () => {
  const visits = [visit(), visit([], { id: 'v2', startedAt: OPENED + 1000 })];
  const rows = [
    tracker('a_tag', [[2000]], backgroundOf('shop.example', OPENED + 1000)),
    tracker('a_pixel', [[2000]], backgroundOf('shop.example', OPENED + 1000)),
    tracker('b_tag', [[500]], backgroundOf('shop.example', OPENED)),
    tracker('c_tag', [[500]], backgroundOf('shop.example', 0)),
    tracker('d_tag', [], backgroundOf('shop.example', OPENED)),
  ];
  const timelines = timelinesOf(factsOf(visits, rows), collectorOf);
  expect(timelines.map(({ backgroundOrganizations }) => backgroundOrganizations)).toEqual([1, 1]);
  expect(timelines.map(lines)).toEqual([['1000 opened'], ['0 opened']]);
  expect(timelineOf(visit())).not.toHaveProperty('backgroundOrganizations');
});

test('of a site the ten newest visits, the newest first, and none that nobody opened', () => {
  const visits = Array.from({ length: 13 }, (_, at) => visit([], { id: `v${at}`, startedAt: OPENED + at }));
  visits.push(visit([], { id: 'advance', startedAt: OPENED + 99, inAdvance: true }));
  const timelines = timelinesOf(factsOf(visits), collectorOf);
  expect(timelines.map(({ startedAt }) => Date.parse(startedAt) - OPENED)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});
