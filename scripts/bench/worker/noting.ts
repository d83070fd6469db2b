// What a real browser takes for one change of its session area, in the turn that asks for it: the smallest, a text as the background keeps one, a tenth of
// that text, the text with a second entry that is emptied, and the value that the text stands for.

import type { Page } from 'puppeteer-core';

export interface Noting {
  /** Microseconds of the turn, each time of many calls together: browsers tell pages coarse times. */
  least: number[];
  short: number[];
  text: number[];
  two: number[];
  value: number[];
}

const ROUNDS = 15;
const CALLS = 100;

/** A request under way, as the fold has it. */
const flight = {
  request: {
    requestId: '1234',
    at: 1_795_801_239_411,
    url: 'https://region1.tracker.example/~ntm8ih08dtxjx',
    host: 'region1.tracker.example',
    type: 'xmlhttprequest',
    tabId: 730_144_440,
    documentId: '6D3F1B0C2A9E48578F0D1C2B3A495867',
    sourceUrl: 'https://shop.example',
    tracker: 'google_analytics',
    reading: {
      data: ['client-id', 'language', 'screen', 'session-id', 'page-url'].map((type) => ({ type, evidence: type })),
      told: [{ standard: 'google-consent-mode', value: 'G100', choice: 'refused', byDefault: true }],
      contents: 'none',
    },
  },
  reading: false,
  place: { kind: 'visit', visit: 'b25320f5-5a13-40f6-9c2b-1b44b0ba4f67', site: 'shop.example' },
  sent: true,
};

/** `desk`: a page of the extension; the area is the same to it as to the background. */
export async function notingFrom(desk: Page): Promise<Noting> {
  // tsx has functions named by a helper that pages do not have.
  await desk.evaluate('globalThis.__name = (named) => named');
  return desk.evaluate(note, ['1234', flight], ROUNDS, CALLS);
}

/** Runs in a page of the extension. */
async function note(value: unknown, rounds: number, calls: number): Promise<Noting> {
  const { session } = (
    globalThis as unknown as { chrome: { storage: { session: { set(values: object): Promise<void> } } } }
  ).chrome.storage;
  const text = JSON.stringify(value);
  const short = text.slice(0, text.length / 10);
  const noting: Noting = { least: [], short: [], text: [], two: [], value: [] };
  const entries: Record<keyof Noting, (name: string) => object> = {
    least: (name) => ({ [name]: 1 }),
    short: (name) => ({ [name]: short }),
    text: (name) => ({ [name]: text }),
    two: (name) => ({ [name]: text, [`${name} before`]: null }),
    value: (name) => ({ [name]: value }),
  };
  for (let round = 0; round < rounds; round += 1)
    for (const kind of Object.keys(entries) as (keyof Noting)[]) {
      const begun = performance.now();
      const written = Array.from({ length: calls }, (_, nth) => session.set(entries[kind](`bench/${nth % 10}`)));
      noting[kind].push(((performance.now() - begun) * 1000) / calls);
      await Promise.all(written);
    }
  return noting;
}
