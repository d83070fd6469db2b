// What a script's doings in a frame amount to. Each rule says what tells it from the harmless use of the same.

import type { Technique } from '../model.ts';
import type {
  AudioReadOut,
  CanvasReadOut,
  ConnectionPrepared,
  FontMeasuring,
  ScriptDoings,
  StorageUse,
  WebglReadOut,
} from './summary.ts';
import { CANVAS_CHARACTERS, CANVAS_SIDE, FONTS, MEASURES } from './thresholds.ts';

/** The techniques that a script's doings show, of those that could recognise a browser or keep something in it. */
export function techniquesOf({ canvas, webgl, audio, fonts, webrtc, storage }: ScriptDoings): Technique[] {
  return [
    ...(canvas && isHiddenPicture(canvas) ? (['canvas'] as const) : []),
    ...(webgl && isHiddenScene(webgl) ? (['webgl'] as const) : []),
    ...(audio && isUnheardSound(audio) ? (['audio'] as const) : []),
    ...(fonts && isFontList(fonts) ? (['fonts'] as const) : []),
    ...(webrtc && isAddressQuestion(webrtc) ? (['webrtc'] as const) : []),
    ...(storage ? storagesUsed(storage) : []),
  ];
}

/** Whether a technique is a way to recognise a browser by what it is, as opposed to what it keeps. */
export function isFingerprinting(technique: Technique): boolean {
  return !storages.has(technique);
}

const storages: ReadonlySet<Technique> = new Set(['local-storage', 'session-storage', 'indexed-db']);

/** A picture that people see may be saved or printed, and a drawing with `save` and `restore` is a chart or a game (2016, 6.1). */
function isHiddenPicture({ characters, width, height, shown, saved }: CanvasReadOut): boolean {
  return characters >= CANVAS_CHARACTERS && width >= CANVAS_SIDE && height >= CANVAS_SIDE && !shown && !saved;
}

/** There is no published threshold; maps and games read what is shown, and ask for the card's name without reading anything hidden. */
function isHiddenScene({ renderer, drawn, shown }: WebglReadOut): boolean {
  return renderer && drawn && !shown;
}

/**
 * A tone through a node that colours it differently on each machine, read without being played. What is played and looked at is a synthesiser
 * with a picture of its sound, unless a script reads the samples as well (2016, 6.4).
 */
function isUnheardSound({ oscillator, compressor, analyser, processor, offline }: AudioReadOut): boolean {
  if (!oscillator) return false;
  return offline ? compressor || analyser || processor : analyser && processor;
}

function isFontList({ fonts, measures }: FontMeasuring): boolean {
  return fonts >= FONTS && measures >= MEASURES;
}

/** A call sends sound or video, and a connection for data has somebody who answers (2016, 6.3). */
function isAddressQuestion({ candidates, answered, media }: ConnectionPrepared): boolean {
  return candidates && !answered && !media;
}

function storagesUsed({ local, session, database }: StorageUse): Technique[] {
  return [
    ...(local ? (['local-storage'] as const) : []),
    ...(session ? (['session-storage'] as const) : []),
    ...(database ? (['indexed-db'] as const) : []),
  ];
}
