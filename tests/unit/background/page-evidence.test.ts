// Whose scripts did it, and whether that is anybody's business but the site's.

import { directoryTables } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { expect, test } from 'vitest';
import { evidenceIn } from '../../../src/background/page-evidence.ts';
import type { ScriptDoings } from '../../../src/core/page-evidence/summary.ts';
import { createDirectory } from '../../../src/core/recognition/directory.ts';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';

const knowledge = { directory: createDirectory(directoryTables), recognise: createRecogniser(recognitionTables) };
const SITE = 'shop.example';
const canvas = { characters: 26, width: 240, height: 60, shown: false, saved: false };
const storage = { local: true, session: false, database: false };

const evidence = (doings: ScriptDoings, frame = 'www.shop.example') =>
  evidenceIn({ at: 7, scripts: [doings] }, frame, SITE, knowledge);

test('a known tracker’s script, by its host alone', () => {
  expect(evidence({ host: 'openfpcdn.io', canvas })).toEqual([
    { technique: 'canvas', script: 'openfpcdn.io', tracker: 'fingerprint_cdn', party: 'third', firstAt: 7 },
  ]);
});

test('the site’s own script that reads a hidden picture is told of; that it is the site’s is said', () => {
  expect(evidence({ host: 'static.shop.example', canvas })).toEqual([
    { technique: 'canvas', script: 'static.shop.example', party: 'first', firstAt: 7 },
  ]);
});

test('what the site’s own scripts keep in its own storage is not told of', () => {
  expect(evidence({ host: 'www.shop.example', storage })).toEqual([]);
});

test('what another’s script keeps in the site’s storage is', () => {
  expect(evidence({ host: 'cdn.example.net', storage })).toMatchObject([
    { technique: 'local-storage', party: 'third' },
  ]);
});

test('what a frame of another site keeps is, whoever’s script it was', () => {
  for (const host of ['widgets.example', 'www.shop.example'])
    expect(evidence({ host, storage }, 'widgets.example')).toMatchObject([
      { technique: 'local-storage', script: host, frame: 'widgets.example', party: 'third' },
    ]);
});

test('scripts without a host are the frame’s', () => {
  expect(evidence({ storage }, 'widgets.example')).toMatchObject([{ script: 'widgets.example' }]);
  expect(evidence({ storage })).toEqual([]);
});

test('another site of the same owner keeps nothing of a third party’s', () => {
  const summary = { at: 7, scripts: [{ host: 'static.xx.fbcdn.net', storage, canvas }] };
  expect(evidenceIn(summary, 'www.facebook.com', 'facebook.com', knowledge)).toMatchObject([
    { technique: 'canvas', party: 'same-organization' },
  ]);
});
