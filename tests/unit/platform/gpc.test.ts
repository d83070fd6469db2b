// The rules and the script by which Global Privacy Control is sent, given to a browser that only keeps them.

import { beforeEach, expect, test, vi } from 'vitest';
import type { DeclarativeNetRequest, Scripting } from 'webextension-polyfill';
import { sendGpc } from '../../../src/platform/gpc.ts';

type Rule = DeclarativeNetRequest.Rule;

const kept = vi.hoisted(() => ({
  rules: [] as Rule[],
  scripts: [] as Scripting.RegisteredContentScript[],
  changes: [] as string[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    declarativeNetRequest: {
      // As Chromium gives them back: in another order, and with what it adds.
      getDynamicRules: async () =>
        [...kept.rules].reverse().map(({ condition, ...rest }) => ({
          condition: { isUrlFilterCaseSensitive: false, ...condition },
          ...rest,
        })),
      updateDynamicRules: async ({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: Rule[] }) => {
        kept.changes.push('rules');
        kept.rules = [...kept.rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => kept.scripts,
      registerContentScripts: async (scripts: Scripting.RegisteredContentScript[]) => {
        kept.changes.push('script');
        kept.scripts = scripts;
      },
      unregisterContentScripts: async () => {
        kept.scripts = [];
      },
    },
  },
}));

beforeEach(() => {
  kept.rules = [];
  kept.scripts = [];
  kept.changes = [];
});

test('switched on, every request is covered, and every frame', async () => {
  await sendGpc(true, []);
  expect(kept.rules).toEqual([
    {
      id: 1,
      priority: 1,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'Sec-GPC', operation: 'set', value: '1' }] },
      // Without a word on types, pages themselves would be left out.
      condition: { urlFilter: '*', excludedResourceTypes: ['csp_report'] },
    },
  ]);
  expect(kept.scripts).toMatchObject([{ world: 'MAIN', runAt: 'document_start', allFrames: true }]);
  expect(kept.scripts[0]).not.toHaveProperty('excludeMatches');
});

test('exceptions go before it, and are among Candor’s own rules only', async () => {
  await sendGpc(true, ['bank.example', 'shop.co.uk']);
  const [signal, ...exceptions] = kept.rules;
  for (const { action, priority } of exceptions) {
    expect(action.type).toMatch(/^allow/);
    expect(priority).toBeGreaterThan(signal!.priority!);
  }
  expect(exceptions.map(({ condition }) => condition.requestDomains ?? condition.initiatorDomains)).toEqual([
    ['bank.example', 'shop.co.uk'],
    ['bank.example', 'shop.co.uk'],
  ]);
  expect(kept.scripts[0]?.excludeMatches).toEqual(['*://*.bank.example/*', '*://*.shop.co.uk/*']);
});

test('what is so already is not written again; what differs in a site is', async () => {
  await sendGpc(true, ['bank.example']);
  kept.changes = [];
  await sendGpc(true, ['bank.example']);
  expect(kept.changes).toEqual([]);
  await sendGpc(true, ['shop.example']);
  expect(kept.changes).toEqual(['rules', 'script']);
});

test('what an earlier version of Candor left is replaced', async () => {
  await sendGpc(true, []);
  kept.rules = [{ ...kept.rules[0]!, condition: { urlFilter: '*' } }];
  await sendGpc(true, []);
  expect(kept.rules[0]?.condition.excludedResourceTypes).toEqual(['csp_report']);
});

test('switched off, nothing is left of it', async () => {
  await sendGpc(true, ['bank.example']);
  await sendGpc(false, ['bank.example']);
  expect(kept.rules).toEqual([]);
  expect(kept.scripts).toEqual([]);
});
