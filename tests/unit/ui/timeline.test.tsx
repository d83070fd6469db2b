// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Visit } from '../../../src/core/model.ts';
import type { VisitTimeline } from '../../../src/core/timeline/types.ts';
import { BriefTimeline } from '../../../src/ui/components/brief-timeline.tsx';
import { Timelines } from '../../../src/ui/components/timelines.tsx';
import { answers, klaro, OPENED, says, timelineOf, tracker, visit } from '../core/timeline/cases.ts';
import { lookIntoAll, report } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

function show(...timelines: VisitTimeline[]): HTMLElement | null {
  act(() => render(<BriefTimeline report={report([], [], { timelines })} />, document.body));
  lookIntoAll();
  return document.querySelector<HTMLElement>('[data-section="timeline"]');
}

/** Without the clock, which is another in every time zone. */
function linesOf(of: Visit, ...rows: Parameters<typeof tracker>[]): string[] {
  show(
    timelineOf(
      of,
      rows.map((row) => tracker(...row)),
    ),
  );
  for (const clock of document.querySelectorAll('time')) clock.textContent = '–';
  return [...document.querySelectorAll('[data-timeline="brief"] > li')].map((line) =>
    (line.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

const candor = (by: 'click' | 'setting' | 'audit', outcome: 'confirmed' | 'unconfirmed' | 'failed') => ({
  banner: { rule: 'klaro', at: OPENED + 200, answer: { answer: 'refuse' as const, by, outcome, at: OPENED + 5000 } },
});

test.each<[string, Visit, Parameters<typeof tracker>[], string[]]>([
  [
    'asked, refused, gone on',
    visit([says(200, 'undecided'), answers(5000, 'refused')]),
    [
      ['a_tag', [[100], [5100, 'accepted', true]]],
      ['b_tag', [[300]]],
      ['c_tag', [[6200, 'refused']]],
      ['d_tag', [[350]]],
    ],
    [
      'The page was opened –',
      'A received data 4.9 sec before you answered',
      'The page asked for your consent 200 ms after the page was opened',
      '2 organizations received data, B first 4.7 sec before you answered',
      'You refused 4.8 sec after it asked',
      '2 organizations received data after you refused, A first 100 ms after you answered 1 for the first time in this visit · 1 only within 2 seconds of it: that may have been under way · 1 was told that you refused · 1 was told that you accepted',
    ],
  ],
  [
    'not answered',
    visit([says(200, 'undecided')]),
    [['a_tag', [[400]]]],
    [
      'The page was opened –',
      'The page asked for your consent 200 ms after the page was opened',
      'A received data 400 ms after the page was opened',
    ],
  ],
  [
    'refused before, on a day that the site has on record',
    visit([says(9, 'refused', { detail: { chosenAt: OPENED - 40 * 86_400_000 } })]),
    [['a_tag', [[100]]]],
    [
      'You had refused before On Dec 22, 2025, by the site’s record',
      'The page was opened –',
      'A received data after you refused 100 ms after the page was opened',
    ],
  ],
  [
    'open before Candor was started: no time is told from its opening',
    visit([says(9000, 'accepted')], { complete: false }),
    [['a_tag', [[9100]]]],
    [
      'You had accepted before',
      'Candor began to watch. The page was open already –',
      'A received data after you accepted –',
    ],
  ],
  [
    'answered by one click',
    visit([answers(4000, 'refused')], candor('click', 'confirmed')),
    [],
    [
      'The page was opened –',
      'The page asked for your consent 200 ms after the page was opened',
      'You refused 3.8 sec after it asked Candor answered for you, at your click',
    ],
  ],
  [
    'answered by the setting, without a confirmation',
    visit([], candor('setting', 'unconfirmed')),
    [],
    [
      'The page was opened –',
      'The page asked for your consent 200 ms after the page was opened',
      'You refused 4.8 sec after it asked Candor answered for you, as you have set it · The site gives no confirmation',
    ],
  ],
  [
    'not answered, although Candor tried',
    visit([], candor('click', 'failed')),
    [],
    [
      'The page was opened –',
      'The page asked for your consent 200 ms after the page was opened',
      'Candor tried to answer for you. It did not work 5 sec after the page was opened',
    ],
  ],
])('%s', (_, of, rows, expected) => {
  expect(linesOf(of, ...rows)).toEqual(expected);
});

test('a tone stands with a sign: before an answer, after a refusal, and told otherwise', () => {
  linesOf(visit([says(200, 'undecided'), answers(5000, 'refused')]), ['a_tag', [[100], [5100, 'accepted']]]);
  const tones = (selector: string) =>
    [...document.querySelectorAll(`[data-timeline="brief"] ${selector} [class]`)]
      .filter((element) => element.querySelector('.sign'))
      .map((element) => element.className);
  expect(tones('[data-entry="contacts"]')).toEqual(['attention']);
  expect(tones('[data-entry="after"]')).toEqual(['attention', 'contradiction']);
  linesOf(visit([says(1, 'accepted')]), ['a_tag', [[100, 'accepted']]]);
  expect(tones('[data-entry]')).toEqual([]);
  linesOf(visit(), ['a_tag', [[100]]]);
  expect(tones('[data-entry]')).toEqual([]);
});

test.each<[string, VisitTimeline, string]>([
  ['nothing said of a choice', timelineOf(visit()), 'Nothing that Candor can read says whether you were asked'],
  [
    'sources that contradict each other',
    timelineOf(visit([says(1, 'refused'), says(2, 'accepted', klaro)])),
    'Those who speak for the page say different things of it',
  ],
  [
    'a background',
    { ...timelineOf(visit([says(1, 'refused')])), backgroundOrganizations: 2 },
    'Not in it: what 2 organizations received from the site’s background',
  ],
])('%s is said to be out of it', (_, timeline, words) => {
  expect(show(timeline)?.textContent).toContain(words);
});

test('all of it is there on demand, each organization with its time and what it was told', () => {
  const timeline = timelineOf(visit([says(200, 'undecided'), answers(5000, 'refused')]), [
    tracker('a_tag', [[300], [8000, 'accepted']]),
    tracker('b_tag', [[900], [5100, 'refused', true]]),
  ]);
  const details = show(timeline)!.querySelector('details')!;
  expect(details.open).toBe(false);
  const item = (entry: string, key: string) =>
    details.querySelector(`[data-entry="${entry}"] [data-contact="${key}"]`)?.textContent ?? '';
  expect(item('contacts', 'b')).toContain('B 4.1 sec before you answered');
  expect(item('after', 'b')).toContain('only within 2 seconds of it · told: refused');
  expect(item('after', 'b')).toContain('told: refused');
  expect(item('after', 'a')).toContain('3 sec after you answered');
  expect(item('after', 'a')).toContain('told: accepted');
});

test('no page was opened: nothing is shown', () => {
  expect(show()).toBeNull();
  act(() => render(<Timelines report={report([])} />, document.body));
  expect(document.querySelector('[data-section]')).toBeNull();
});

test('the dashboard has every visit, the newest open, and says when there were more', () => {
  const [one, other] = [visit([says(1, 'refused')]), visit([answers(500, 'accepted')], { startedAt: OPENED - 1000 })];
  const timelines = [timelineOf(one, [tracker('a_tag', [[10]])]), timelineOf(other)];
  act(() => render(<Timelines report={report([], [], { timelines, visits: 12 })} />, document.body));
  lookIntoAll();
  const details = [...document.querySelectorAll('details')];
  expect(details.map(({ open }) => open)).toEqual([true, false]);
  expect(details[0]!.querySelector('summary')!.textContent).toMatch(/^Visit of .*: 1 organization · refused$/);
  expect(details[1]!.querySelector('summary')!.textContent).toMatch(/^Visit of .*: 0 organizations · accepted$/);
  expect(document.body.textContent).toContain('The newest 2 of 12 visits.');
});
