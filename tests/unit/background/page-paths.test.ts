// Paths of pages: kept where the person wants it, of no site that is left out, and not once it is switched off.

import { expect, test } from 'vitest';
import { createObserver } from '../../../src/background/observer.ts';
import { createRecorder } from '../../../src/background/recorder.ts';
import { createTraces } from '../../../src/background/traces.ts';
import { emptyVisits } from '../../../src/core/visits/state.ts';
import type { Observation } from '../../../src/store/observations.ts';

const directory = { tracker: () => undefined, organization: () => undefined, organizationOf: () => undefined };

function recorder(keepsPaths: () => boolean) {
  const kept: Observation[] = [];
  const keep = (observation: Observation) => void kept.push(observation);
  const state = emptyVisits<never>();
  const made = createRecorder(
    state,
    createObserver(directory, createTraces(), keep),
    keep,
    (site) => site === 'bank.example',
    keepsPaths,
  );
  const commit = (url: string, certain = true) =>
    made.take({
      kind: 'commit',
      commit: { at: 1, tabId: 1, documentId: 'D', url, prerendered: false, certain, newVisitId: 'v' },
    });
  const paths = () => kept.flatMap((one) => (one.kind === 'visit' ? [one.visit.path] : []));
  return { made, commit, paths, state };
}

test('off: of no page, and nothing of it is in what outlives the worker', () => {
  const { commit, paths, state } = recorder(() => false);
  commit('https://shop.example/secret?q=1');
  expect(paths()).toEqual([undefined]);
  expect(JSON.stringify([...state.visits])).not.toContain('secret');
});

test('on: of pages that open, and of those that are found open', () => {
  const { made, commit, paths } = recorder(() => true);
  commit('https://shop.example/sale?q=1#top');
  made.take({
    kind: 'found',
    document: { at: 2, tabId: 2, documentId: 'F', url: 'https://news.example/a/b', newVisitId: 'f' },
  });
  expect(paths()).toEqual(['/sale', '/a/b']);
});

test('on: not of a site that is left out, not even in memory', () => {
  const { commit, state } = recorder(() => true);
  commit('https://www.bank.example/accounts', false);
  expect(JSON.stringify([...state.visits])).not.toContain('accounts');
});

test('switched off before a visit is told of: it is told without', () => {
  let on = true;
  const { made, commit, paths } = recorder(() => on);
  commit('https://shop.example/sale', false);
  expect(paths()).toEqual([]);
  on = false;
  made.visitOf(1);
  expect(paths()).toEqual([undefined]);
});
