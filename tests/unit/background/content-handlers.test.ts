// What content scripts tell and ask: whom it is taken from, and that nothing is looked into where the person does not want it.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Allowed, createAllowed } from '../../../src/background/allowed.ts';
import { contentHandlers } from '../../../src/background/content-handlers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let allowed: Allowed;
let recorder: ReturnType<typeof fakeRecorder>;
/** Jobs that were routed, and with what. */
let routed: [tabId: number, isPrivate: boolean | undefined, at: number | undefined][];
let asked: [string, unknown][];

function fakeRecorder() {
  return { takeSignals: vi.fn(), takeEvidence: vi.fn() };
}

function handlers({ held = false } = {}) {
  const jobs: (() => void)[] = [];
  const noting =
    (name: string, answer: unknown = true) =>
    (...about: unknown[]) => {
      asked.push([name, about[0]]);
      return answer;
    };
  const all = contentHandlers({
    router: {
      route(tabId: number, isPrivate: boolean | undefined, job: (one: unknown) => void, at?: number) {
        routed.push([tabId, isPrivate, at]);
        if (held) jobs.push(() => job(recorder));
        else job(recorder);
      },
    },
    allowed,
    banners: { heard: noting('heard'), watch: noting('watch'), said: noting('said', 'answer') },
    onDemand: { consent: noting('consent'), typed: noting('typed'), reader: noting('reader') },
    typed: { keyOf: noting('keyOf', 'key'), told: (_: number, __: unknown, inFrame: boolean) => inFrame },
    knowledge: {},
  } as never);
  return { all, goOn: () => jobs.splice(0).forEach((job) => void job()) };
}

const sender = (change: object = {}) =>
  ({
    tab: { id: 4, url: 'https://www.shop.example/cart', incognito: false },
    frameId: 0,
    url: 'https://www.shop.example/cart',
    documentId: 'document',
    ...change,
  }) as never;

const set = (change: object = {}) =>
  allowed.set({ ignoredSites: [], pageEvidence: true, pagePaths: false, ...change } as never);

beforeEach(() => {
  allowed = createAllowed();
  allowed.learning(Promise.resolve(true));
  set();
  recorder = fakeRecorder();
  routed = [];
  asked = [];
});

const tcf = {
  standard: 'tcf',
  status: 'tcloaded',
  at: 12,
  gdprApplies: true,
  purposes: [1],
  legitimateInterests: [],
  vendors: 3,
};
const summary = { at: 5, scripts: JSON.stringify({ '': { storage: { local: true } } }) };

describe('what the page states of the choice', () => {
  test('is taken of its document, by its time', async () => {
    await handlers().all['consent.read'](tcf, sender());
    expect(routed).toEqual([[4, false, 12]]);
    expect(recorder.takeSignals).toHaveBeenCalledWith([expect.objectContaining({ standard: 'tcf' })], 'document', 4);
    expect(asked).toEqual([['heard', 4]]);
  });

  test.each([
    ['of a frame', tcf, sender({ frameId: 3 })],
    ['of no tab', tcf, sender({ tab: undefined })],
    ['that cannot be read', { standard: 'tcf', at: 'soon' }, sender()],
  ])('is not taken %s', async (_, raw, from) => {
    await handlers().all['consent.read'](raw, from);
    expect([routed, asked]).toEqual([[], []]);
  });
});

describe('a script is put in', () => {
  const kinds = ['consent.sign', 'consent.opens', 'typed.sign'] as const;

  test.each(kinds)('for %s while Candor records', async (kind) => {
    expect(await handlers().all[kind]('input', sender())).toBe(true);
  });

  test.each(kinds)('not for %s while it is paused, nor for whoever is in no tab', async (kind) => {
    expect(await handlers().all[kind]('input', sender({ tab: undefined }))).toBe(false);
    allowed.learning(Promise.resolve(false));
    expect(await handlers().all[kind]('input', sender())).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('what is typed', () => {
  test('is looked for from the first key on, not when a field is only entered', async () => {
    const { all } = handlers();
    await all['typed.sign']('focusin', sender());
    expect(asked.map(([what]) => what)).toEqual(['typed']);
    await all['typed.sign']('input', sender());
    expect(asked.map(([what]) => what)).toEqual(['typed', 'keyOf', 'typed']);
  });

  test.each([
    ['where nothing is recorded of the site around the frame', { ignoredSites: ['shop.example'] }],
    ['where pages are not looked into', { pageEvidence: false }],
  ])('has no key %s', async (_, change) => {
    set(change);
    const { all } = handlers();
    expect(await all['typed.key'](undefined, sender({ url: 'https://other.example/' }))).toBeUndefined();
    expect(await all['typed.sign']('input', sender({ url: 'https://other.example/' }))).toBe(false);
    expect(asked).toEqual([]);
  });

  test('is known to be in a frame by what the browser says', async () => {
    const { all } = handlers();
    expect(await all['typed.value']({}, sender({ frameId: 2 }))).toBe(true);
    expect(await all['typed.value']({}, sender())).toBe(false);
  });
});

describe('what scripts did', () => {
  test('is taken of the frame’s own host, or of the page that made the frame', async () => {
    const { all } = handlers();
    await all['pageEvidence.read'](summary, sender({ frameId: 2, url: 'https://frame.example/' }));
    await all['pageEvidence.read'](
      summary,
      sender({ frameId: 3, url: 'about:srcdoc', origin: 'https://www.shop.example' }),
    );
    expect(recorder.takeEvidence.mock.calls.map(([, frame]) => frame.host)).toEqual([
      'frame.example',
      'www.shop.example',
    ]);
    expect(routed).toEqual([
      [4, false, 5],
      [4, false, 5],
    ]);
  });

  test('is not taken any more once that is switched off, even of what waits', async () => {
    const { all, goOn } = handlers({ held: true });
    await all['pageEvidence.read'](summary, sender());
    set({ pageEvidence: false });
    goOn();
    expect(recorder.takeEvidence).not.toHaveBeenCalled();
  });

  test.each([
    ['without a host', summary, sender({ url: 'about:blank' })],
    ['of no tab', summary, sender({ tab: undefined })],
    ['that is none', { at: 5 }, sender()],
  ])('is not taken %s', async (_, raw, from) => {
    await handlers().all['pageEvidence.read'](raw, from);
    expect(routed).toEqual([]);
  });
});

test('who speaks of a banner is told with the site of the page, whatever the frame is', async () => {
  const { all } = handlers();
  await all['banner.watch'](undefined, sender({ frameId: 5, url: 'https://manager.example/' }));
  expect(asked).toEqual([
    [
      'watch',
      {
        tabId: 4,
        frameId: 5,
        url: 'https://manager.example/',
        site: 'shop.example',
        isPrivate: false,
        documentId: 'document',
      },
    ],
  ]);
  expect(await all['banner.said']({}, sender())).toBe('answer');
});
