// A page can say anything; what is not exactly a summary is none.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { techniquesOf } from '../../../../src/core/page-evidence/judge.ts';
import { parseSummary } from '../../../../src/core/page-evidence/summary.ts';

const canvas = { characters: 26, width: 240, height: 60, shown: false, saved: false };
/** Scripts' doings come as text. */
const said = (scripts: unknown, at: unknown = 5) => ({ at, scripts: JSON.stringify(scripts) });

test('what a frame’s scripts did, by host; scripts without one have none', () => {
  const raw = said({ 'cdn.example': { canvas }, '': { fonts: { fonts: 50, measures: 60 } } });
  expect(parseSummary(raw)).toEqual({
    at: 5,
    scripts: [{ host: 'cdn.example', canvas }, { fonts: { fonts: 50, measures: 60 } }],
  });
});

test('a flag that is not there is not set', () => {
  expect(parseSummary(said({ '': { storage: { local: true } } }))?.scripts).toEqual([
    { storage: { local: true, session: false, database: false } },
  ]);
});

test('what it does not know it leaves behind', () => {
  const more = { 'cdn.example': { canvas: { ...canvas, picture: 'data:image/png' }, mood: 'good' } };
  expect(parseSummary(said(more))).toEqual({ at: 5, scripts: [{ host: 'cdn.example', canvas }] });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'scripts'],
  ['no scripts', said(undefined)],
  ['a list', said([])],
  ['no time', said({}, 'now')],
  ['a time that no date can hold', said({}, 1e300)],
  ['doings that are none', said({ 'cdn.example': null })],
  ['a host that is an address', said({ 'cdn.example/path?jane@mail.example': { canvas } })],
  ['a host in capitals', said({ 'CDN.example': { canvas } })],
  ['a host that is too long', said({ [`${'a'.repeat(250)}.example`]: { canvas } })],
  ['scripts that are no text', { at: 5, scripts: {} }],
  ['a text that is no JSON', { at: 5, scripts: '{' }],
  ['a text without end', { at: 5, scripts: `{}${' '.repeat(8192)}` }],
  ['a count that is missing', said({ 'cdn.example': { canvas: { ...canvas, width: undefined } } })],
  ['a count that is none', said({ 'cdn.example': { canvas: { ...canvas, characters: -1 } } })],
  ['a count beyond measure', said({ 'cdn.example': { canvas: { ...canvas, width: 1e9 } } })],
  ['a flag that is a number', said({ 'cdn.example': { storage: { local: 1, session: false, database: false } } })],
  ['too many hosts', said(Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`h${at}.example`, {}])))],
])('%s is not one', (_, raw) => {
  expect(parseSummary(raw)).toBeUndefined();
});

test('whatever is said, nothing throws, and no text but hosts comes through', () => {
  const value = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.constant(null), fc.double());
  const part = fc.dictionary(
    fc.constantFrom('characters', 'width', 'height', 'shown', 'saved', 'local', '__proto__'),
    value,
  );
  const doings = fc.dictionary(
    fc.constantFrom('canvas', 'storage', 'webrtc', 'constructor', '__proto__'),
    fc.oneof(part, value),
  );
  const raw = fc.record({
    at: fc.oneof(fc.nat(), value),
    scripts: fc.oneof(
      fc.dictionary(fc.oneof(fc.domain(), fc.string()), doings).map((scripts) => JSON.stringify(scripts)),
      fc.json(),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(raw, fc.anything()), (any) => {
      const summary = parseSummary(any);
      for (const { host, ...rest } of summary?.scripts ?? []) {
        techniquesOf(rest);
        expect(host ?? '').toMatch(/^[a-z\d._-]*$/);
        for (const parts of Object.values(rest))
          for (const one of Object.values(parts)) expect(['number', 'boolean']).toContain(typeof one);
      }
    }),
    { numRuns: 500, seed: 20_261_126 },
  );
});
