// What the popup knows of a tab before the background has answered.

import { beforeEach, expect, test, vi } from 'vitest';
import { createJournal } from '../../../src/background/journal.ts';
import { keptVisits } from '../../../src/background/kept.ts';
import { createPassing } from '../../../src/background/passing.ts';

let stored: Record<string, unknown> = {};
let answer: Promise<unknown>;

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: { sendMessage: () => answer },
    tabs: { query: async () => [{ id: 7 }] },
    storage: { session: { get: async (name: string) => (name in stored ? { [name]: stored[name] } : {}) } },
  },
}));

const { firstTab } = await import('../../../src/ui/read-tab.ts');

const asleep = () => new Promise(() => undefined);
const open = { site: 'shop.example', tabId: 7, documentId: 'd', startedAt: 1, url: 'u', documentRequested: true };

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  stored = {};
  answer = asleep();
});

/** As the background notes it. */
async function note(whose: 'ordinary' | 'private', shows: string | undefined): Promise<void> {
  const write = async (values: Record<string, unknown>) => void Object.assign(stored, values);
  const journal = createJournal({ write, remove: async () => undefined });
  const past = { stored: {}, life: 1 };
  const visits = keptVisits(journal, createPassing(journal, whose, past), past);
  visits.visits.set('v1', open);
  visits.tabs.set(7, { history: ['v1'], ...(shows !== undefined && { shows }) });
  await Promise.resolve();
}

test('while the background is asleep, the visit that it noted', async () => {
  await note('ordinary', 'v1');
  expect(await firstTab().noted).toMatchObject({
    tabId: 7,
    state: { kind: 'visit', visit: 'v1', site: 'shop.example' },
  });
});

test.each([
  ['nothing is noted', async () => undefined],
  ['the tab shows nothing that is observed', () => note('ordinary', undefined)],
  ['the tab is private', () => note('private', 'v1')],
])('nothing where %s', async (_, noted) => {
  await noted();
  expect(await firstTab().noted).toBeUndefined();
});

test('what the background answers, and why where it cannot', async () => {
  answer = Promise.resolve({ kind: 'paused' });
  expect(await firstTab().answered).toEqual({ tabId: 7, state: { kind: 'paused' } });
  answer = Promise.reject(new Error('no background'));
  expect(await firstTab().answered).toMatchObject({ tabId: 7, failure: expect.stringContaining('no background') });
});
