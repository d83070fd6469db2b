// Files that should be reports: taken where the schema takes them, and refused with a word that says why, whatever they hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportJson } from '../../../../src/core/report/json.ts';
import { readReport } from '../../../../src/core/report/read-report.ts';
import schema from '../../../../src/core/report/report.schema.json' with { type: 'json' };
import { faultIn } from '../../../../src/core/report/validate.ts';
import { schemaErrors } from '../../../support/schema.ts';
import { fullReport } from './full-report.ts';
import { history, reportOf, seeds } from './histories.ts';

test.each(seeds)('history %i: what was saved is read as it was', (seed) => {
  const report = reportOf(history(seed));
  expect(readReport(reportJson(report), schema)).toEqual({ report });
});

test('a report with every field is taken', () => {
  expect(readReport(reportJson(fullReport), schema)).toHaveProperty('report');
});

test.each([
  ['nothing', '', { wrong: 'empty' }],
  ['blanks', ' \n', { wrong: 'empty' }],
  ['half a file', reportJson(fullReport).slice(0, 5_000), { wrong: 'not-json' }],
  ['binary', '\u0000\u0001\ufffdPNG', { wrong: 'not-json' }],
  ['a list', '[]', { wrong: 'foreign' }],
  ['null', 'null', { wrong: 'foreign' }],
  ['somebody else’s JSON', '{"name":"x","version":1}', { wrong: 'foreign' }],
  ['a schema that is no name', '{"schema":{"toString":1}}', { wrong: 'foreign' }],
  ['a newer report', '{"schema":"candor-report/2"}', { wrong: 'newer', schema: 'candor-report/2' }],
  ['no sites', '{"schema":"candor-report/1"}', { wrong: 'damaged', at: 'generatedAt' }],
  ['a field more', JSON.stringify({ ...fullReport, score: 7 }), { wrong: 'damaged', at: 'score' }],
  ['a prototype', `{"__proto__":{"x":1},${JSON.stringify(fullReport).slice(1)}`, { wrong: 'damaged', at: '__proto__' }],
  [
    'a huge number',
    JSON.stringify(fullReport).replace('"visits":1', '"visits":1e400'),
    { wrong: 'damaged', at: 'sites.0.visits' },
  ],
])('%s is refused, and said why', (_, text, wrong) => {
  expect(readReport(text, schema)).toEqual(wrong);
});

/** Places in a value, as keys from the top. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

test('agrees with a tool for schemas, whatever is put where', () => {
  const places = placesIn(fullReport);
  const strange = [
    null,
    0,
    -1,
    1.5,
    1e300,
    '',
    'x',
    'all',
    'https://x.example/',
    '2026-02-31T00:00:00Z',
    true,
    [],
    {},
    ['a', 'a'],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...strange), (path, to) => {
      const report = changed(fullReport, path, to);
      expect(faultIn(report, schema) === undefined).toBe(schemaErrors(report).length === 0);
    }),
    { numRuns: 1_500 },
  );
}, 60_000);
