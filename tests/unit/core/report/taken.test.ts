// What was taken, by category: every type once, the most telling first, the same on pages and on paper.

import { expect, test } from 'vitest';
import type { DataType } from '../../../../src/core/model.ts';
import { dataCategoryOf } from '../../../../src/core/payload/data-types.ts';
import { takenByTracker, takenOnSite } from '../../../../src/core/report/taken.ts';
import { collector, tracker } from '../../ui/support.ts';

function received(...fields: [DataType, string][]) {
  return tracker({ data: fields.map(([type, evidence]) => ({ category: dataCategoryOf[type], type, evidence })) });
}

const everything = Object.keys(dataCategoryOf) as DataType[];

test('a type stands once, with all its fields', () => {
  expect(takenByTracker(received(['client-id', 'cid'], ['page-url', 'dl'], ['client-id', '_gid']))).toEqual([
    { category: 'device-identifiers', items: [{ type: 'client-id', evidence: ['cid', '_gid'], likely: false }] },
    { category: 'browsing-and-interaction', items: [{ type: 'page-url', evidence: ['dl'], likely: false }] },
  ]);
});

test('a category stands where its most telling type does', () => {
  const seen = received(
    ['screen', 'sr'],
    ['page-url', 'dl'],
    ['client-id', 'cid'],
    ['purchase', 'pr'],
    ['email', 'em'],
  );
  expect(takenByTracker(seen).map(({ category, items }) => [category, ...items.map(({ type }) => type)])).toEqual([
    ['user-provided', 'email'],
    ['browsing-and-interaction', 'purchase', 'page-url'],
    ['device-identifiers', 'client-id'],
    ['device-characteristics', 'screen'],
  ]);
});

test('the order does not depend on which came first', () => {
  const fields = everything.map((type): [DataType, string] => [type, 'f']);
  const backwards = [...fields].reverse();
  expect(takenByTracker(received(...backwards))).toEqual(takenByTracker(received(...fields)));
});

test('of all types together, each is in one group, and each category is one group', () => {
  const groups = takenByTracker(received(...everything.map((type): [DataType, string] => [type, 'f'])));
  expect(groups.flatMap(({ items }) => items.map(({ type }) => type)).sort()).toEqual([...everything].sort());
  expect(groups.map(({ category }) => category).sort()).toEqual([...new Set(Object.values(dataCategoryOf))].sort());
  expect(groups[0]?.category).toBe('user-provided');
});

test('on a site, a type stands once with everybody who received it, by any of their trackers', () => {
  const google = collector('Google', { trackers: [received(['client-id', 'cid']), received(['client-id', 'gid'])] });
  const meta = collector('Meta', { trackers: [received(['hashed-email', 'em'], ['client-id', 'fbp'])] });
  expect(takenOnSite([google, meta, collector('Silent')])).toEqual([
    { category: 'authentication-derived-identifiers', items: [{ type: 'hashed-email', by: ['Meta'], likely: false }] },
    { category: 'device-identifiers', items: [{ type: 'client-id', by: ['Google', 'Meta'], likely: false }] },
  ]);
});

test('where nothing is known to have been received, there is no group', () => {
  expect(takenOnSite([collector('Silent')])).toEqual([]);
});
