// Sounds that are computed and read. The nodes are made before anything is read, so that these are watched from the first element on.

import { keepUnder, lookUp, prototypeOf, table } from './natives.ts';
import { note } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watchAll } from './wrap.ts';

/** Of which kinds nodes were made, by the first letter after `create`: oscillators, compressors, script processors, analysers. */
type Sound = Partial<Record<'O' | 'D' | 'S' | 'A', boolean>>;

export function watchSounds(): void {
  watchAll(
    prototypeOf('BaseAudioContext'),
    ['createOscillator', 'createDynamicsCompressor', 'createScriptProcessor', 'createAnalyser'],
    made,
  );
}

function made(context: object, _: unknown, node: unknown, name: string): void {
  const sound = lookUp<Sound>(context) ?? table();
  sound[name[6] as keyof Sound] = true;
  keepUnder(context, sound);
  // Analysers are asked for what they look at.
  keepUnder(node as object, sound);
  watchAll(prototypeOf('OfflineAudioContext'), ['startRendering'], read);
  watchAll(prototypeOf('AnalyserNode'), ['getFloatFrequencyData'], read);
}

/** A picture of what is played is made sixty times a second: nothing is looked up where it cannot count. */
function read(self: object, _: unknown, __: unknown, name: string): void {
  const sound = lookUp<Sound>(self);
  const offline = name === 'startRendering';
  if (!sound?.O || !(offline || sound.S)) return;
  // Once for each context.
  sound.O = false;
  note(hostOfScript(), 'audio', {
    oscillator: true,
    compressor: sound.D,
    analyser: sound.A,
    processor: sound.S,
    offline,
  });
}
