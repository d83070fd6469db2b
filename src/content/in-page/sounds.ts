// Sounds that are computed and read. The nodes are made before anything is read, so that these are watched from the start.

import { keepUnder, lookUp, prototypeOf, tableByObject } from './natives.ts';
import type { Report } from './report.ts';
import { hostOfScript } from './trace.ts';
import { type Seen, watch } from './wrap.ts';

type Node = 'oscillator' | 'compressor' | 'analyser' | 'processor';
type Sound = Record<Node, boolean>;

/** What is told of each node that is made. */
export function createSounds({ note }: Report): Record<Node, Seen> {
  const sounds = tableByObject<Sound>();
  /** The sounds that analysers look at. */
  const looked = tableByObject<Sound>();
  let isWatched = false;

  function made(context: object, node: Node): Sound {
    let sound = lookUp(sounds, context);
    if (!sound) {
      sound = { oscillator: false, compressor: false, analyser: false, processor: false };
      keepUnder(sounds, context, sound);
      watchReading();
    }
    sound[node] = true;
    return sound;
  }

  function watchReading(): void {
    if (isWatched) return;
    isWatched = true;
    watch(prototypeOf('OfflineAudioContext'), 'startRendering', (context) => read(lookUp(sounds, context), true));
    watch(prototypeOf('AnalyserNode'), 'getFloatFrequencyData', (analyser) => read(lookUp(looked, analyser), false));
  }

  /** A picture of what is played is made sixty times a second: nothing is looked up where it cannot count. */
  function read(sound: Sound | undefined, offline: boolean): void {
    if (!sound?.oscillator || (!offline && !sound.processor)) return;
    // Once for each context.
    sound.oscillator = false;
    const { compressor, analyser, processor } = sound;
    note(hostOfScript(), 'audio', { oscillator: true, compressor, analyser, processor, offline });
  }

  return {
    oscillator: (context) => made(context, 'oscillator'),
    compressor: (context) => made(context, 'compressor'),
    processor: (context) => made(context, 'processor'),
    analyser: (context, _, analyser) => keepUnder(looked, analyser as object, made(context, 'analyser')),
  };
}
