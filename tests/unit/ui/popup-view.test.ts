import { expect, test } from 'vitest';
import type { TabState } from '../../../src/core/contract.ts';
import { siteOfView, viewOf } from '../../../src/popup/view.ts';
import { visit as visitOf } from '../../support/facts.ts';
import { directory } from '../core/report/histories.ts';
import { collector, report, stopped } from './support.ts';

const health = { unsaved: 0, lost: 0 };
const visit: TabState = { kind: 'visit', visit: 'v1', site: 'shop.example', health };
const reach = new Map<string, number>();
const nothing = { state: 'known', value: undefined } as const;

test.each([
  ['the background has not answered', {}, nothing, 'asking'],
  ['the background failed', { failure: 'No tab with id: 5.' }, nothing, 'failed'],
  ['the store is being read', { state: visit }, { state: 'reading' }, 'asking'],
  ['the store cannot be read', { state: visit }, { state: 'failed', reason: 'x' }, 'failed'],
  ['the visit has begun, but nothing of it is written', { state: visit }, nothing, 'waiting'],
  [
    'nothing of it is written, and the background has not said that it is still there',
    { state: visit, noted: true },
    nothing,
    'asking',
  ],
  ['no collector', { state: visit }, { state: 'known', value: { report: report([]), reach } }, 'nothing'],
  ['a collector', { state: visit }, { state: 'known', value: { report: report([collector('Meta')]), reach } }, 'visit'],
  ['not observed', { state: { kind: 'waiting', site: 'shop.example' } }, nothing, 'waiting'],
  ['sites that it may not see', { state: { kind: 'not-allowed' } }, nothing, 'not-allowed'],
  ['a page of the browser', { state: { kind: 'not-a-web-page' } }, nothing, 'not-a-web-page'],
  [
    'only stopped trackers',
    { state: visit },
    { state: 'known', value: { report: report([], [], { stopped: [stopped('Meta')] }), reach } },
    'nothing',
  ],
  ['a private window', { state: { kind: 'private', site: null } }, nothing, 'private'],
  ['paused', { state: { kind: 'paused', site: null, pause: 'until-resumed' } }, nothing, 'paused'],
] as const)('%s', (_, tab, stored, kind) => {
  expect(viewOf(tab, stored, directory, 'unknown').kind).toBe(kind);
});

test('a private window has the report on what is held in memory, once there is something', () => {
  const site = 'shop.example';
  expect(viewOf({ state: { kind: 'private', site } }, nothing, directory, 'unknown')).toEqual({
    kind: 'private',
    site,
  });
  const facts = { site, visits: [visitOf()], trackers: [], hosts: [], identifiers: [], evidence: [] };
  const view = viewOf({ state: { kind: 'private', site, facts } }, nothing, directory, 'unknown');
  expect(view).toMatchObject({ kind: 'private', site, report: { site, visits: 1, collectors: [] } });
  expect(siteOfView(view)).toBe(site);
});
