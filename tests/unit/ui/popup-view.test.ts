import { expect, test } from 'vitest';
import type { TabState } from '../../../src/core/contract.ts';
import { viewOf } from '../../../src/popup/view.ts';
import { collector, report } from './support.ts';

const health = { unsaved: 0, lost: 0 };
const visit: TabState = { kind: 'visit', visit: 'v1', site: 'shop.example', health };
const nothing = { state: 'known', value: undefined } as const;

test.each([
  ['the background has not answered', {}, nothing, 'asking'],
  ['the background failed', { failure: 'No tab with id: 5.' }, nothing, 'failed'],
  ['the store is being read', { state: visit }, { state: 'reading' }, 'asking'],
  ['the store cannot be read', { state: visit }, { state: 'failed', reason: 'x' }, 'failed'],
  ['the visit has begun, but nothing of it is written', { state: visit }, nothing, 'waiting'],
  ['no collector', { state: visit }, { state: 'known', value: report([]) }, 'nothing'],
  ['a collector', { state: visit }, { state: 'known', value: report([collector('Meta')]) }, 'visit'],
  ['not observed', { state: { kind: 'waiting', site: 'shop.example' } }, nothing, 'waiting'],
  ['a page of the browser', { state: { kind: 'not-a-web-page' } }, nothing, 'not-a-web-page'],
  ['a private window', { state: { kind: 'private' } }, nothing, 'private'],
  ['paused', { state: { kind: 'paused', site: null } }, nothing, 'paused'],
] as const)('%s', (_, tab, stored, kind) => {
  expect(viewOf(tab, stored).kind).toBe(kind);
});
