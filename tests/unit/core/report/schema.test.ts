// report.schema.json says the same as types.ts, takes every report that Candor makes, and no other.

import { expect, test } from 'vitest';
import { alwaysSent } from '../../../../src/core/always-sent.ts';
import { createDirectory } from '../../../../src/core/recognition/directory.ts';
import { reportJson } from '../../../../src/core/report/json.ts';
import { reportNdjson } from '../../../../src/core/report/ndjson.ts';
import schema from '../../../../src/core/report/report.schema.json' with { type: 'json' };
import { aggregatedOptOuts } from '../../../../src/core/rights/aggregated.ts';
import { compileDirectory } from '../../../../src/knowledge/directory-tables.node.ts';
import { readTrackerDb } from '../../../../src/knowledge/trackerdb.node.ts';
import {
  choiceKeys,
  dataCategoryKeys,
  dataTypeKeys,
  optOutKindKeys,
  partyKeys,
  redactionKeys,
  standardKeys,
  trackerCategoryKeys,
  unattributedKeys,
} from '../../../support/model-keys.ts';
import { schemaErrors } from '../../../support/schema.ts';
import { fullReport } from './full-report.ts';
import { history, reportOf, START, seeds, unattributed } from './histories.ts';

const COLLECTOR = 'sites.0.collectors.0';
const TRACKER = `${COLLECTOR}.trackers.0`;

test('takes a report with every field that types.ts has', () => {
  expect(schemaErrors(fullReport)).toEqual([]);
});

test('names no field that types.ts does not have', () => {
  const inReport = new Set(objectsWithin(fullReport).flatMap(Object.keys));
  const inSchema = objectSchemas().flatMap(({ properties }) => Object.keys(properties));
  expect(inSchema.filter((name) => !inReport.has(name))).toEqual([]);
});

test('is strict about every object', () => {
  expect(objectSchemas().length).toBeGreaterThan(10);
  expect(objectSchemas().filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
});

const { tracker, collector } = schema.$defs;
const alwaysSentByKey = Object.fromEntries(alwaysSent.map(({ data }) => [data, data]));
const aggregatedByKey = Object.fromEntries(aggregatedOptOuts.map(({ key }) => [key, key]));
test.each([
  ['data types', schema.$defs.dataType.enum, dataTypeKeys],
  ['data categories', schema.$defs.dataCategory.enum, dataCategoryKeys],
  ['always sent data', schema.properties.alwaysSent.items.properties.data.enum, alwaysSentByKey],
  ['tracker categories', schema.$defs.trackerCategory.enum, trackerCategoryKeys],
  ['parties', tracker.properties.party.enum, partyKeys],
  ['choices', schema.$defs.choice.enum, choiceKeys],
  ['reasons', schema.properties.unattributed.items.properties.reason.enum, unattributedKeys],
  ['standards', schema.$defs.standard.enum, standardKeys],
  ['redactions', schema.properties.redacted.items.enum, redactionKeys],
  ['ways to refuse many', schema.$defs.aggregatedOptOut.properties.key.enum, aggregatedByKey],
  ['kinds of opt-out', collector.properties.optOuts.items.properties.kind.enum, optOutKindKeys],
])('knows exactly the %s of the model', (_, inSchema, words) => {
  expect([...inSchema].sort()).toEqual(Object.keys(words).sort());
});

test.each(seeds)('history %i: JSON and every line of NDJSON are valid', (seed) => {
  const report = reportOf(history(seed), { from: START, sites: ['shop.example'] });
  expect(schemaErrors(JSON.parse(reportJson(report)))).toEqual([]);
  const lines = reportNdjson(report).split('\n').slice(0, -1);
  expect(lines.flatMap((line) => schemaErrors(JSON.parse(line)))).toEqual([]);
  expect(lines.flatMap((line) => JSON.parse(line).sites)).toEqual(report.sites);
});

test.each(seeds)('history %i: a report on all sites is valid with what is tied to none', (seed) => {
  const report = reportOf(history(seed), { sites: 'all' }, unattributed(seed));
  expect(schemaErrors(report)).toEqual([]);
  expect(report.unattributed).toEqual(unattributed(seed));
});

test('a report on some sites says nothing of what is tied to none', () => {
  const report = reportOf([], { sites: ['shop.example'] }, [{ reason: 'no-page', requests: 1 }]);
  expect(report).not.toHaveProperty('unattributed');
});

test('lines on single sites do not each repeat what is tied to none', () => {
  expect(JSON.parse(reportNdjson(fullReport))).not.toHaveProperty('unattributed');
});

test('takes a site that was seen and never opened', () => {
  const [site] = fullReport.sites;
  expect(schemaErrors({ ...fullReport, sites: [{ ...site, visits: 0 }] })).toEqual([]);
});

test('JSON is indented and ends with a newline', () => {
  expect(reportJson(reportOf([]))).toMatch(/^\{\n {2}"schema": "candor-report\/1",\n[\s\S]*\n\}\n$/);
});

test('takes every organization and tracker of trackerdb', () => {
  const directory = createDirectory(compileDirectory(readTrackerDb()));
  const trackers = Object.keys(readTrackerDb().patterns).map((key) => directory.tracker(key)!);
  const [site] = fullReport.sites;
  const collectors = trackers.map(({ key, name, category, organization = '' }) => {
    const known = directory.organization(organization);
    const [like] = site!.collectors;
    const { privacyPolicy, contact, country } = known ?? {};
    return {
      ...like!,
      organization: { key, name: known?.name ?? name, ...(country && { country }), known: known !== undefined },
      trackers: [{ ...like!.trackers[0]!, key, name, category }],
      ...(privacyPolicy && { privacyPolicy }),
      ...(contact && { contact }),
    };
  });
  expect(collectors.length).toBeGreaterThan(3000);
  expect(schemaErrors({ ...fullReport, sites: [{ ...site, collectors }] })).toEqual([]);
});

test.each([
  ['of another version', 'schema', 'candor-report/2'],
  ['with a field nobody knows', 'sites.0.score', 7],
  ['with an address of a page for a site', 'sites.0.site', 'https://shop.example/cart'],
  ['without totals', 'sites.0.totals', undefined],
  ['with a local time', 'generatedAt', '2026-01-31T12:00:00+01:00'],
  ['with a day that is none', 'sites.0.lastSeen', '2026-02-31T12:00:00.000Z'],
  ['with less than no visit', 'sites.0.visits', -1],
  ['that does not say what was loaded in advance', 'sites.0.loadedInAdvance', undefined],
  ['that does not say who was stopped', 'sites.0.stopped', undefined],
  ['with a tracker stopped to which nothing was', 'sites.0.stopped.0.blockedRequests', 0],
  ['that does not say whether a request was blocked', 'sites.0.stopped.1.blockedRequests', undefined],
  ['with a reason nobody knows', 'unattributed.0.reason', 'unlucky'],
  ['with no request for a reason', 'unattributed.0.requests', 0],
  ['with a negative count', 'sites.0.totals.requests', -1],
  ['with the same site twice in its scope', 'scope.sites', ['a.example', 'a.example']],
  ['with a choice nobody knows', 'sites.0.consent.choice', 'rejected'],
  ['with a timeline without an opening', 'sites.0.timelines.0.entries', []],
  ['with more timelines than ten', 'sites.0.timelines', Array(11).fill(fullReport.sites[0]!.timelines[0])],
  ['with an entry nobody knows', 'sites.0.timelines.0.entries.1.kind', 'blinked'],
  ['with an answer nobody gave', 'sites.0.timelines.0.entries.7.answeredBy', undefined],
  ['with a purpose that no standard has', 'sites.0.consent.signals.0.detail.purposes', [25]],
  ['that does not say who runs the site', `${COLLECTOR}.runsSite`, undefined],
  ['that does not say what was sent in the background', `${TRACKER}.backgroundRequests`, undefined],
  ['that does not say what was not answered', `${TRACKER}.unansweredRequests`, undefined],
  ['with half a request', `${TRACKER}.requests`, 1.5],
  ['with a data type nobody knows', `${TRACKER}.data.0.type`, 'shoe-size'],
  ['with data without evidence', `${TRACKER}.data.0.evidence`, undefined],
  ['with evidence too long for a name', `${TRACKER}.data.0.evidence`, 'x'.repeat(61)],
  ['with a whole TC string', `${TRACKER}.told.0.value`, `C${'P'.repeat(200)}`],
  ['with a tracker without hosts', `${TRACKER}.hosts`, []],
  ['with a collector without trackers', `${COLLECTOR}.trackers`, []],
  ['with a country by name', `${COLLECTOR}.organization.country`, 'Germany'],
  ['with an opt-out over plain http', `${COLLECTOR}.optOuts.0.url`, 'http://optout.example/'],
  ['with a request link over plain http', `${COLLECTOR}.access.url`, 'http://optout.example/'],
  ['with a broker of no register', `${COLLECTOR}.dataBroker.register`, 'nowhere'],
  ['with a way to refuse many that nobody knows', 'sites.0.aggregatedOptOuts.0.key', 'magic'],
  ['with a policy that is a script', `${COLLECTOR}.privacyPolicy`, 'javascript:alert(1)'],
  ['with a contact that is a script', `${COLLECTOR}.contact`, 'javascript:alert(1)'],
  ['with a failed address without a reason', 'audit.1.reason', undefined],
])('refuses a report %s', (_, path, value) => {
  expect(schemaErrors(changed(fullReport, path.split('.'), value))).not.toEqual([]);
});

/** A copy with something else at a path; `undefined` takes it away. */
function changed(from: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const copy = Array.isArray(from) ? [...from] : { ...(from as object) };
  const next = rest.length === 0 ? value : changed(Reflect.get(copy, key), rest, value);
  if (next === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, next);
  return copy;
}

function objectsWithin(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsWithin)];
}

function objectSchemas(): { properties: object; additionalProperties?: unknown }[] {
  return objectsWithin(schema).filter(
    (part) => 'properties' in part && 'type' in part && part.type === 'object',
  ) as never;
}
