// Everything of the probe that is made only when a script reaches for a first element or a storage.

import { createConnections } from './connections.ts';
import { prototypeOf } from './natives.ts';
import { createPictures } from './pictures.ts';
import { createReport } from './report.ts';
import { createSounds } from './sounds.ts';
import { createStorage } from './storage.ts';
import { watch } from './wrap.ts';

/** Who is told of what scripts do first of what is watched. */
export type Watchers = ReturnType<typeof createWatchers>;

/** Tells under the channel's name what scripts do. */
export function createWatchers(channel: string) {
  const report = createReport(channel);
  return { ...createPictures(report), ...createSounds(report), ...createConnections(report), ...createStorage(report) };
}

/** Until one of these is called, the functions that draw, measure, read and connect are left alone. */
export function watchFirst({ canvas, oscillator, compressor, processor, analyser, channel }: Watchers): void {
  watch(prototypeOf('HTMLCanvasElement'), 'getContext', canvas);
  const sounds = prototypeOf('BaseAudioContext');
  watch(sounds, 'createOscillator', oscillator);
  watch(sounds, 'createDynamicsCompressor', compressor);
  watch(sounds, 'createScriptProcessor', processor);
  watch(sounds, 'createAnalyser', analyser);
  watch(prototypeOf('RTCPeerConnection'), 'createDataChannel', channel);
}
