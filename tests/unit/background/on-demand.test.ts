// Which documents get the scripts that they ask for, and how often.

import { expect, test } from 'vitest';
import { createOnDemand, IN, MOST_INJECTED } from '../../../src/background/on-demand.ts';
import type { Asking } from '../../../src/platform/on-demand.ts';

const TOP: Asking = { tabId: 7, frameId: 0, documentId: 'D' };
const DOOR = '1-22-333-4294967295';

function setUp(refuse = false) {
  let at = 0;
  const injected: string[] = [];
  const note = (kind: string) => async (asking: Asking, door?: string) => {
    if (refuse) throw new Error('No frame with id 0 in tab 7.');
    injected.push([kind, asking.tabId, asking.frameId, asking.documentId, door].join(' ').trim());
  };
  const parts = { injectTyped: note('typed'), injectConsent: note('consent'), injectReader: note('reader') };
  return {
    injected,
    onDemand: createOnDemand({ now: () => at, ...parts }),
    pass(milliseconds: number) {
      at += milliseconds;
    },
  };
}

test('each gets what it asks for', async () => {
  const { onDemand, injected } = setUp();
  expect(await onDemand.typed({ tabId: 7, frameId: 3 })).toBe(true);
  expect(await onDemand.consent(TOP)).toBe(true);
  expect(await onDemand.reader(TOP, DOOR)).toBe(true);
  expect(injected).toEqual(['typed 7 3', 'consent 7 0 D', `reader 7 0 D ${DOOR}`]);
});

test('consent is the outermost document’s, and names that no script of Candor’s makes up are not taken', async () => {
  const { onDemand, injected } = setUp();
  expect(await onDemand.consent({ ...TOP, frameId: 3 })).toBe(false);
  expect(await onDemand.reader({ ...TOP, frameId: 3 }, DOOR)).toBe(false);
  for (const door of ['alert', '__proto__', '', 7, undefined, { door: DOOR }, '1-2-3-4-5'])
    expect(await onDemand.reader(TOP, door)).toBe(false);
  expect(injected).toEqual([]);
});

test('a document that is gone, or that the browser lets nobody into, gets nothing', async () => {
  const { onDemand } = setUp(true);
  expect(await onDemand.typed(TOP)).toBe(false);
  expect(await onDemand.consent(TOP)).toBe(false);
});

test('a tab that asks without end gets so many, and other tabs what they ask for', async () => {
  const { onDemand, injected, pass } = setUp();
  for (let turn = 0; turn < MOST_INJECTED * 2; turn += 1) await onDemand.typed(TOP);
  expect(injected).toHaveLength(MOST_INJECTED);
  expect(await onDemand.typed({ tabId: 8, frameId: 0 })).toBe(true);
  pass(IN);
  expect(await onDemand.typed(TOP)).toBe(true);
});
