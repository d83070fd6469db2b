// 2D canvases: text that is drawn and read back, and one text that is measured in many fonts.

import { FONTS, MEASURES } from '../../core/page-evidence/thresholds.ts';
import { getPrototypeOf, keepUnder, lookUp, table, tableByObject } from './natives.ts';
import type { Report } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watch } from './wrap.ts';

export interface Drawing {
  kind: 'drawing';
  canvas: HTMLCanvasElement;
  /** Distinct characters of the text with the most of them. */
  characters: number;
  /** Texts whose characters were counted. */
  texts: number;
  saved: boolean;
  reads: number;
  fonts: Record<string, true>;
  fontCount: number;
  /** The text that was measured last, and how often in a row. */
  measured: unknown;
  measures: number;
}

/** Of one canvas: what counts is there by then, and a page that goes on drawing must not pay for it. */
const MOST_TEXTS = 32;
const MOST_READS = 8;
const MOST_FONTS = 200;
const MOST_CHARACTERS = 64;

export interface Drawings {
  watchDrawings(canvas: HTMLCanvasElement, context: object): Drawing;
  drawingRead(drawing: Drawing, width: number, height: number): void;
}

export function createDrawings({ note, noted }: Report, isConnected: (node: object) => boolean): Drawings {
  const drawings = tableByObject<Drawing>();
  let isWatched = false;

  function watchDrawings(canvas: HTMLCanvasElement, context: object): Drawing {
    watchContexts(getPrototypeOf(context)!);
    const drawing: Drawing = {
      kind: 'drawing',
      canvas,
      characters: 0,
      texts: 0,
      saved: false,
      reads: 0,
      fonts: table(),
      fontCount: 0,
      measured: undefined,
      measures: 0,
    };
    keepUnder(drawings, context, drawing);
    return drawing;
  }

  function watchContexts(prototype: object): void {
    if (isWatched) return;
    isWatched = true;
    watch(prototype, 'fillText', seen);
    watch(prototype, 'strokeText', seen);
    watch(prototype, 'save', seen);
    watch(prototype, 'restore', seen);
    watch(prototype, 'font', seen, 'set');
    watch(prototype, 'measureText', seen);
    watch(prototype, 'getImageData', seen);
  }

  function seen(context: object, args: ArrayLike<unknown>, _: unknown, name: string): void {
    const drawing = lookUp(drawings, context);
    if (!drawing) return;
    if (name === 'fillText' || name === 'strokeText') textDrawn(drawing, args[0]);
    else if (name === 'measureText') textMeasured(drawing, args[0]);
    else if (name === 'font') fontSet(drawing, args[0]);
    else if (name === 'getImageData') drawingRead(drawing, sideOf(args[2]), sideOf(args[3]));
    else drawing.saved = true;
  }

  function textDrawn(drawing: Drawing, text: unknown): void {
    if (typeof text !== 'string' || text.length <= drawing.characters || drawing.texts >= MOST_TEXTS) return;
    drawing.texts += 1;
    const characters = distinctCharacters(text);
    if (characters > drawing.characters) drawing.characters = characters;
  }

  /** A picture without text tells nothing here, and costs nothing. */
  function drawingRead(drawing: Drawing, width: number, height: number): void {
    const { canvas, characters, saved } = drawing;
    if (characters === 0 || drawing.reads >= MOST_READS) return;
    drawing.reads += 1;
    const host = hostOfScript();
    const before = noted(host, 'canvas');
    const shown = isConnected(canvas);
    // Of several, the one that says most.
    if (before && (saved || shown || characters <= (before.characters as number)) && !(before.saved || before.shown))
      return;
    note(host, 'canvas', { characters, width, height, shown, saved });
  }

  function fontSet(drawing: Drawing, font: unknown): void {
    if (typeof font !== 'string' || drawing.fontCount >= MOST_FONTS || drawing.fonts[font]) return;
    drawing.fonts[font] = true;
    drawing.fontCount += 1;
  }

  function textMeasured(drawing: Drawing, text: unknown): void {
    drawing.measures = text === drawing.measured ? drawing.measures + 1 : 1;
    drawing.measured = text;
    const { fontCount, measures } = drawing;
    // Told once: when both are there.
    const isReached = fontCount >= FONTS && measures >= MEASURES && (fontCount === FONTS || measures === MEASURES);
    if (isReached) note(hostOfScript(), 'fonts', { fonts: fontCount, measures });
  }

  return { watchDrawings, drawingRead };
}

function sideOf(value: unknown): number {
  return typeof value === 'number' ? (value < 0 ? -value : value) | 0 : 0;
}

function distinctCharacters(text: string): number {
  const seen = table<true>();
  let count = 0;
  for (let at = 0; at < text.length && at < MOST_CHARACTERS; at += 1) {
    const unit = text[at]!;
    // Of characters that take two units, the second tells.
    const isFirstOfTwo = unit >= '\ud800' && unit < '\udc00';
    if (isFirstOfTwo || seen[unit]) continue;
    seen[unit] = true;
    count += 1;
  }
  return count;
}
