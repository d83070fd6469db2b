// What is taken out of autoconsent's rules when Candor is built.

import { expect, test } from 'vitest';
import { elementIds } from '../../../src/core/consent/managers/names.ts';
import { acceptingSteps, compactRules, idsOfQuestions } from '../../../src/knowledge/banner-rules.node.ts';

test('ids are of rules for any site, and none is looked for twice', () => {
  const ids = idsOfQuestions();
  expect(ids).toContain('ccc-notify');
  expect(ids.filter((id) => elementIds().includes(id))).toEqual([]);
  expect(ids.filter((id) => !/^[\w-]+$/.test(id))).toEqual([]);
  expect(ids.length).toBeLessThan(200);
});

test('the compact rules have no steps to accept, and those that have are named alike', () => {
  const names = new Set(compactRules().r.map(([, name]) => name));
  const accepting = Object.keys(acceptingSteps());
  expect(accepting.length).toBeGreaterThan(300);
  // Rules of several sites that are the same are compacted into one, under the name of the first.
  expect(accepting.filter((name) => !names.has(name) && !name.startsWith('auto_'))).toEqual([]);
});
