// What the background makes of what pages say about their questions for consent: by whom it acts, where, how often, and what it then claims.

import { beforeEach, expect, test, vi } from 'vitest';
import type { BannerParts, Frame, TabBanner } from '../../../src/background/banner-parts.ts';
import { createBanners } from '../../../src/background/banners.ts';
import { whichAreThere } from '../../../src/core/banners/dialogs.ts';
import type { BannerSeen, Choice, ConsentSignal } from '../../../src/core/model.ts';

const TAB = 7;
const page = {
  tabId: TAB,
  frameId: 0,
  url: 'https://shop.example/',
  site: 'shop.example',
  documentId: 'D1',
  isPrivate: false,
};

/** A page that does as it is told, and a clock that stands still unless something waits for nothing else. */
function bench(change: Partial<BannerParts> = {}) {
  const asked: [Frame, { kind: string; answer?: string; steps?: unknown }][] = [];
  const injected: Frame[] = [];
  const notes: BannerSeen[] = [];
  const called: unknown[] = [];
  const world = {
    now: 1_000,
    isOpen: true as unknown,
    answers: { clicked: true } as unknown,
    refusesAll: false,
    dialogs: [] as string[],
  };
  const parts: BannerParts = {
    now: () => world.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    allowed: async () => true,
    refusesAll: async () => world.refusesAll,
    note: (_, banner) => void notes.push(banner),
    rulesFor: () => ({ v: 1, s: [], r: [] }),
    isOfKnownSite: (url) => url.includes('known'),
    mayAskInFrame: (url) => url.includes('message_id'),
    snippetOf: (name) => (name === 'EVAL_KLARO_1' ? () => true : undefined),
    acceptingSteps: () => [{ click: '#yes' }],
    inject: async (frame) => void injected.push(frame),
    async call(_, func) {
      called.push(func);
      return func === whichAreThere ? world.dialogs : true;
    },
    async ask(frame, message) {
      asked.push([frame, message as { kind: string }]);
      const { kind } = message as { kind: string };
      if (kind === 'banner.isOpen') return world.isOpen;
      if (kind !== 'banner.answer') return undefined;
      if (world.answers instanceof Error) throw world.answers;
      return world.answers;
    },
    innerFrames: async () => [
      { frameId: 3, url: 'https://cmp.example/index.html?message_id=1' },
      { frameId: 4, url: 'https://ads.example/' },
    ],
    shownDocument: async () => 'D1',
    ...change,
  };
  const banners = createBanners(parts);
  const pressed = () => asked.filter(([, { kind }]) => kind === 'banner.answer');
  const asking = async () => {
    await banners.watch(page);
    await banners.said({ kind: 'open', rule: 'Klaro' }, page);
  };
  const signal = (choice: Choice, manager = 'klaro'): ConsentSignal => ({
    standard: 'cmp',
    source: 'page',
    choice,
    at: world.now,
    answeredNow: true,
    detail: { manager },
  });
  return { banners, world, asked, injected, notes, called, pressed, asking, signal };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Lets every wait end. */
async function ended<Value>(promise: Promise<Value>): Promise<Value> {
  await vi.runAllTimersAsync();
  return promise;
}

test('the script goes into the page and into frames where a question may stand, once there is a sign', async () => {
  const { banners, injected } = bench();
  expect(await banners.state(TAB)).toEqual({ watched: false });
  await banners.watch(page);
  await banners.watch(page);
  expect(injected).toEqual([
    { tabId: TAB, frameId: 0 },
    { tabId: TAB, frameId: 3 },
  ]);
  await banners.opened({ tabId: TAB, frameId: 9, url: 'https://cmp.example/index.html?message_id=1' });
  await banners.opened({ tabId: TAB, frameId: 10, url: 'https://ads.example/' });
  await banners.opened({ tabId: 8, frameId: 9, url: 'https://cmp.example/index.html?message_id=1' });
  expect(injected.slice(2)).toEqual([{ tabId: TAB, frameId: 9 }]);
});

test('a site that a rule is about needs no other sign', async () => {
  const { banners, injected } = bench();
  await banners.opened({ tabId: TAB, frameId: 0, url: 'https://shop.example/', documentId: 'D1' });
  expect(injected).toEqual([]);
  await banners.opened({ tabId: TAB, frameId: 0, url: 'https://known.example/', documentId: 'D1' });
  expect(injected[0]).toEqual({ tabId: TAB, frameId: 0 });
});

test('the last words of a page that was left put nothing into the next', async () => {
  const { banners, injected } = bench({ shownDocument: async () => 'D2' });
  await banners.watch(page);
  expect(injected).toEqual([]);
  expect(await banners.state(TAB)).toEqual({ watched: false });
});

test('nothing is watched, and nothing answered, while Candor is paused', async () => {
  const { banners, injected } = bench({ allowed: async () => false });
  await banners.watch(page);
  expect(injected).toEqual([]);
  expect(await banners.said({ kind: 'ready' }, page)).toBeUndefined();
});

test('a script gets its rules, and known functions called; never code', async () => {
  const { banners, called } = bench();
  await banners.watch(page);
  expect(await banners.said({ kind: 'ready' }, page)).toEqual({ v: 1, s: [], r: [] });
  expect(await banners.said({ kind: 'evaluate', id: '1', snippet: 'EVAL_KLARO_1', code: 'x' }, page)).toBe(true);
  expect(called).toHaveLength(1);
  expect(await banners.said({ kind: 'evaluate', id: '2', snippet: 'EVAL_OTHER' }, page)).toBe(false);
  expect(called).toHaveLength(1);
});

test('a page that was never watched is not heard, and one that speaks without end only so often a minute', async () => {
  const { banners, called, notes, world } = bench();
  const saying = { kind: 'evaluate', id: '1', snippet: 'EVAL_KLARO_1' };
  await banners.said(saying, page);
  await banners.said({ kind: 'open', rule: 'Klaro' }, page);
  expect([called, notes]).toEqual([[], []]);
  await banners.watch(page);
  for (let turn = 0; turn < 2_000; turn += 1) await banners.said(saying, page);
  expect(called).toHaveLength(600);
  world.now += 60_000;
  await banners.said(saying, page);
  expect(called).toHaveLength(601);
});

test('seeing a question clicks nothing', async () => {
  const { banners, asking, pressed, notes } = bench();
  await asking();
  await vi.runAllTimersAsync();
  expect(await banners.state(TAB)).toEqual({ watched: true, open: 'Klaro' });
  expect(pressed()).toEqual([]);
  expect(notes).toEqual([{ rule: 'Klaro', at: 1_000 }]);
});

test('one click refuses, and the page’s own record confirms it', async () => {
  const { banners, asking, pressed, notes, signal } = bench();
  await asking();
  const answered = banners.answer(TAB, 'refuse', 'click');
  await vi.advanceTimersByTimeAsync(1);
  banners.heard(TAB, [signal('refused')]);
  const given = { answer: 'refuse', by: 'click', at: 1_000, outcome: 'confirmed' };
  expect(await ended(answered)).toEqual(given);
  expect(pressed()).toEqual([
    [
      { tabId: TAB, frameId: 0 },
      { kind: 'banner.answer', answer: 'refuse' },
    ],
  ]);
  expect(notes.at(-1)).toEqual({ rule: 'Klaro', at: 1_000, answer: given });
  expect((await banners.state(TAB)).answered).toEqual(given);
});

const outcomes: [string, unknown, Choice[], string][] = [
  ['the record says refused', { clicked: true }, ['refused'], 'confirmed'],
  ['the record says refused, whatever the test says', { clicked: true, tested: false }, ['refused'], 'confirmed'],
  ['the record says refused although a step failed', { clicked: false }, ['refused'], 'confirmed'],
  ['the record says accepted, whatever the test says', { clicked: true, tested: true }, ['accepted'], 'failed'],
  ['the record is silent, and the test passes', { clicked: true, tested: true }, [], 'confirmed'],
  ['the record is silent, and the test fails', { clicked: true, tested: false }, [], 'unconfirmed'],
  ['the record is silent, and there is no test', { clicked: true }, [], 'unconfirmed'],
  ['the record says partly', { clicked: true }, ['partial'], 'unconfirmed'],
  ['a step failed', { clicked: false }, [], 'failed'],
  ['the page says something else', 'yes!', [], 'failed'],
  ['the page was loaded anew, and says nothing', new Error('gone'), [], 'unconfirmed'],
  ['the page was loaded anew, and its record says refused', new Error('gone'), ['refused'], 'confirmed'],
];

test.each(outcomes)('%s', async (_, answers, said, outcome) => {
  const { banners, world, asking, signal } = bench();
  await asking();
  world.answers = answers;
  const answered = banners.answer(TAB, 'refuse', 'click');
  await vi.advanceTimersByTimeAsync(100);
  if (said.length > 0)
    banners.heard(
      TAB,
      said.map((choice) => signal(choice)),
    );
  expect(await ended(answered)).toMatchObject({ outcome });
});

test('records that contradict each other confirm nothing', async () => {
  const { banners, asking, signal } = bench();
  await asking();
  const answered = banners.answer(TAB, 'refuse', 'click');
  await vi.advanceTimersByTimeAsync(1);
  banners.heard(TAB, [signal('refused', 'klaro'), signal('accepted', 'onetrust')]);
  expect(await ended(answered)).toMatchObject({ outcome: 'unconfirmed' });
});

test('a page whose clicking never ends is given up', async () => {
  const { banners, asking, world } = bench();
  await asking();
  world.answers = new Promise(() => undefined);
  expect(await ended(banners.answer(TAB, 'refuse', 'click'))).toMatchObject({ outcome: 'unconfirmed' });
});

test('where nothing is open, nothing is clicked; nor twice at once', async () => {
  const { banners, world, asking, pressed } = bench();
  expect(await banners.answer(TAB, 'refuse', 'click')).toEqual({ outcome: 'nothing-open' });
  await asking();
  const both = [banners.answer(TAB, 'refuse', 'click'), banners.answer(TAB, 'refuse', 'click')];
  const [one, other] = await ended(Promise.all(both));
  expect(one).toBe(other);
  expect(pressed()).toHaveLength(1);
  world.isOpen = false;
  expect(await ended(banners.answer(TAB, 'refuse', 'click'))).toEqual({ outcome: 'nothing-open' });
  world.isOpen = new Promise(() => undefined);
  expect(await ended(banners.answer(TAB, 'refuse', 'click'))).toEqual({ outcome: 'nothing-open' });
  expect(pressed()).toHaveLength(1);
});

test('accepting takes steps along, refusing none', async () => {
  const { banners, asking, pressed, signal } = bench();
  await asking();
  const answered = banners.answer(TAB, 'accept', 'audit');
  await vi.advanceTimersByTimeAsync(1);
  banners.heard(TAB, [signal('accepted')]);
  expect(await ended(answered)).toMatchObject({ answer: 'accept', by: 'audit', outcome: 'confirmed' });
  expect(pressed()[0]![1].steps).toEqual([{ click: '#yes' }]);
});

test('the setting refuses without a click, and in one tab not in a circle', async () => {
  const { banners, world, asking, pressed, notes } = bench();
  world.refusesAll = true;
  for (let turn = 0; turn < 3; turn += 1) {
    await asking();
    await vi.runAllTimersAsync();
    world.now += 10;
    banners.left(TAB, world.now);
  }
  expect(pressed()).toHaveLength(1);
  expect(notes.find(({ answer }) => answer)?.answer?.by).toBe('setting');
  await banners.watch(page);
  await banners.said({ kind: 'open', rule: 'Klaro' }, { ...page, site: 'other.example' });
  await vi.runAllTimersAsync();
  expect(pressed()).toHaveLength(2);
  world.now += 60_000;
  await asking();
  await vi.runAllTimersAsync();
  expect(pressed()).toHaveLength(3);
});

test('what is known outlives the background, and ends with the page', async () => {
  const kept = new Map<number, TabBanner>();
  const before = bench();
  before.banners.restore(kept);
  await before.asking();
  const { banners, pressed, world } = bench();
  banners.restore(new Map(structuredClone([...kept])));
  expect(await ended(banners.answer(TAB, 'refuse', 'click'))).toMatchObject({ outcome: 'unconfirmed' });
  expect(pressed()).toHaveLength(1);
  // The commit of the page that is watched may be told late.
  banners.left(TAB, world.now - 5);
  expect((await ended(banners.state(TAB))).open).toBe('Klaro');
  banners.left(TAB, world.now + 5);
  expect(await banners.state(TAB)).toEqual({ watched: false });
});

test('where nothing is open, the site’s own dialog is opened, if it has one', async () => {
  const { banners, world, called } = bench();
  expect(await banners.reopen(TAB)).toBe(false);
  await banners.watch(page);
  expect(await banners.state(TAB)).toEqual({ watched: true });
  expect(await banners.reopen(TAB)).toBe(false);
  world.dialogs = ['klaro.show'];
  expect(await banners.state(TAB)).toEqual({ watched: true, reopens: 'klaro' });
  const before = called.length;
  expect(await banners.reopen(TAB)).toBe(true);
  expect(called.length).toBe(before + 2);
});
