// Just above each threshold, and just below.

import { describe, expect, test } from 'vitest';
import { techniquesOf } from '../../../../src/core/page-evidence/judge.ts';
import type { ScriptDoings } from '../../../../src/core/page-evidence/summary.ts';

const picture = { characters: 10, width: 16, height: 16, shown: false, saved: false };
const scene = { renderer: true, drawn: true, shown: false };
const tone = { oscillator: true, compressor: true, analyser: false, processor: false, offline: true };
const connection = { candidates: true, answered: false, media: false };

test('everything at its threshold counts', () => {
  const doings: ScriptDoings = {
    host: 'cdn.example',
    canvas: picture,
    webgl: scene,
    audio: tone,
    fonts: { fonts: 50, measures: 50 },
    webrtc: connection,
    storage: { local: true, session: true, database: true },
  };
  expect(techniquesOf(doings)).toEqual([
    'canvas',
    'webgl',
    'audio',
    'fonts',
    'webrtc',
    'local-storage',
    'session-storage',
    'indexed-db',
  ]);
});

describe('does not count:', () => {
  test.each<[string, ScriptDoings]>([
    ['nothing', {}],
    ['a check for emoji, which draws few characters', { canvas: { ...picture, characters: 9 } }],
    ['a picture too narrow to tell browsers apart', { canvas: { ...picture, width: 15 } }],
    ['a picture too low', { canvas: { ...picture, height: 15 } }],
    ['a picture that is shown, such as a chart that is saved as a file', { canvas: { ...picture, shown: true } }],
    ['a drawing that saves and restores, such as a chart or a game', { canvas: { ...picture, saved: true } }],
    ['a map, which is shown', { webgl: { ...scene, shown: true } }],
    ['a scene without the name of the card', { webgl: { ...scene, renderer: false } }],
    ['the name of the card without a scene', { webgl: { ...scene, drawn: false } }],
    ['a sound without an oscillator, such as a recording', { audio: { ...tone, oscillator: false } }],
    ['an oscillator alone', { audio: { ...tone, compressor: false } }],
    ['a synthesiser that shows its sound', { audio: { ...tone, offline: false, analyser: true } }],
    ['a script that looks for a few fonts', { fonts: { fonts: 49, measures: 50 } }],
    ['fifty fonts for fifty texts', { fonts: { fonts: 50, measures: 49 } }],
    ['a connection that somebody answered', { webrtc: { ...connection, answered: true } }],
    ['a call', { webrtc: { ...connection, media: true } }],
    ['a connection whose addresses nobody asked for', { webrtc: { ...connection, candidates: false } }],
    ['a test for storage that leaves nothing', { storage: { local: false, session: false, database: false } }],
  ])('%s', (_, doings) => {
    expect(techniquesOf(doings)).toEqual([]);
  });
});

test('a sound that is played counts where its samples are read as well', () => {
  const read = { ...tone, compressor: false, offline: false, analyser: true, processor: true };
  expect(techniquesOf({ audio: read })).toEqual(['audio']);
});
