// What is taken out of autoconsent's rules when Candor is built.

import { expect, test } from 'vitest';
import { BANNER_IDS } from '../../../src/content/banner-ids.ts';
import { ELEMENTS } from '../../../src/core/consent/managers/names.ts';
import { acceptingSteps, compactRules, idsOfQuestions } from '../../../src/knowledge/banner-rules.node.ts';

test('content scripts look for the ids of these rules: npm run consent writes them', () => {
  expect(BANNER_IDS).toEqual(idsOfQuestions());
});

test('ids are of rules for any site, and none is looked for twice', () => {
  expect(BANNER_IDS).toContain('ccc-notify');
  expect(BANNER_IDS.filter((id) => ELEMENTS.includes(id))).toEqual([]);
  expect(BANNER_IDS.filter((id) => !/^[\w-]+$/.test(id))).toEqual([]);
  expect(BANNER_IDS.length).toBeLessThan(200);
});

test('the compact rules have no steps to accept, and those that have are named alike', () => {
  const names = new Set(compactRules().r.map(([, name]) => name));
  const accepting = Object.keys(acceptingSteps());
  expect(accepting.length).toBeGreaterThan(300);
  // Rules of several sites that are the same are compacted into one, under the name of the first.
  expect(accepting.filter((name) => !names.has(name) && !name.startsWith('auto_'))).toEqual([]);
});
