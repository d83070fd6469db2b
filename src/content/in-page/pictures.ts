// Canvases: until a page asks for a context, nothing but that question is watched. Then the functions that draw, measure and read are: text that is
// drawn and read back, one text that is measured in many fonts, and scenes that are drawn and read back by who has asked for the graphics card's name.

import { FONTS, MEASURES } from '../../core/page-evidence/thresholds.ts';
import { getPrototypeOf, getterOf, keepUnder, lookUp, prototypeOf, table } from './natives.ts';
import { note, noted } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watch, watchAll } from './wrap.ts';

/** What is known of a canvas, and of its context. */
interface Picture {
  itsCanvas: object;
  /** By WebGL; otherwise two-dimensional. */
  isScene: boolean;
  readCount: number;
  /** Whether a scene was drawn; whether its script has asked for the card's name. */
  wasDrawn?: boolean;
  asksForCard?: boolean;
  /** Distinct characters of the text with the most of them. */
  mostCharacters: number;
  /** Texts whose characters were counted. */
  textCount: number;
  wasSaved?: boolean;
  fontsSet: Record<string, true>;
  fontCount: number;
  /** The text that was measured last, and how often in a row. */
  lastMeasured: unknown;
  timesInARow: number;
}

/** UNMASKED_RENDERER_WEBGL of the extension WEBGL_debug_renderer_info, and RENDERER, which says the same in Firefox since 92. */
const UNMASKED_RENDERER = 0x9246;
const RENDERER = 0x1f01;
/** Of one canvas: what counts is there by then, and a page that goes on drawing must not pay for it. */
const MOST_TEXTS = 32;
const MOST_READS = 8;
const MOST_FONTS = 200;
const MOST_CHARACTERS = 64;

let isConnected: (node: object) => boolean;
let widthOf: (canvas: object) => number;
let heightOf: (canvas: object) => number;

export function watchPictures(): void {
  isConnected = getterOf(prototypeOf('Node'), 'isConnected');
  watch(prototypeOf('HTMLCanvasElement'), 'getContext', contextAsked);
}

function contextAsked(canvas: object, args: ArrayLike<unknown>, context: unknown): void {
  if (!context || lookUp(canvas)) return;
  // Of other contexts than these two nothing is watched, since they have nothing of the kind.
  const isScene = args[0] !== '2d';
  const picture: Picture = {
    itsCanvas: canvas,
    isScene,
    readCount: 0,
    mostCharacters: 0,
    textCount: 0,
    fontsSet: table(),
    fontCount: 0,
    lastMeasured: undefined,
    timesInARow: 0,
  };
  keepUnder(canvas, picture);
  keepUnder(context, picture);
  const prototype = prototypeOf('HTMLCanvasElement');
  widthOf ??= getterOf(prototype, 'width');
  heightOf ??= getterOf(prototype, 'height');
  watchAll(prototype, ['toDataURL', 'toBlob'], seen);
  const contexts = getPrototypeOf(context)!;
  if (isScene) return void watchAll(contexts, ['drawArrays', 'drawElements', 'getParameter', 'readPixels'], seen);
  const methods = ['fillText', 'strokeText', 'save', 'measureText', 'getImageData'];
  if (watchAll(contexts, methods, seen)) watch(contexts, 'font', seen, 'set');
}

function seen(self: object, args: ArrayLike<unknown>, _: unknown, name: string): void {
  const picture = lookUp<Picture>(self);
  if (!picture) return;
  const value = args[0];
  if (name === 'fillText' || name === 'strokeText') textDrawn(picture, value);
  else if (name === 'measureText') textMeasured(picture, value);
  else if (name === 'font') fontSet(picture, value);
  else if (name === 'save') picture.wasSaved = true;
  else if (name === 'drawArrays' || name === 'drawElements') picture.wasDrawn = true;
  else if (name === 'getImageData') read(picture, sideOf(args[2]), sideOf(args[3]));
  else if (name !== 'getParameter') read(picture);
  else if (value === UNMASKED_RENDERER || value === RENDERER) picture.asksForCard = true;
}

function textDrawn(picture: Picture, text: unknown): void {
  if (typeof text !== 'string' || text.length <= picture.mostCharacters || picture.textCount >= MOST_TEXTS) return;
  picture.textCount += 1;
  const characters = distinctCharacters(text);
  if (characters > picture.mostCharacters) picture.mostCharacters = characters;
}

/** A picture without text, or of a card whose name was not asked for, tells nothing here, and costs nothing. */
function read(picture: Picture, width?: number, height?: number): void {
  const {
    itsCanvas: canvas,
    isScene,
    mostCharacters: characters,
    wasSaved: saved,
    asksForCard: renderer,
    wasDrawn: drawn,
  } = picture;
  if (!(isScene ? renderer : characters) || picture.readCount >= MOST_READS) return;
  picture.readCount += 1;
  const host = hostOfScript();
  const shown = isConnected(canvas);
  if (isScene) {
    note(host, 'webgl', { renderer, drawn, shown });
    return;
  }
  const before = noted(host, 'canvas');
  // Of several, the one that says most.
  if (before && (saved || shown || characters <= (before.characters as number)) && !(before.saved || before.shown))
    return;
  note(host, 'canvas', {
    characters,
    width: width ?? widthOf(canvas),
    height: height ?? heightOf(canvas),
    shown,
    saved,
  });
}

function fontSet(picture: Picture, font: unknown): void {
  if (typeof font !== 'string' || picture.fontCount >= MOST_FONTS || picture.fontsSet[font]) return;
  picture.fontsSet[font] = true;
  picture.fontCount += 1;
}

function textMeasured(picture: Picture, text: unknown): void {
  picture.timesInARow = text === picture.lastMeasured ? picture.timesInARow + 1 : 1;
  picture.lastMeasured = text;
  const { fontCount: fonts, timesInARow: measures } = picture;
  // Told once: when both are there.
  if (fonts >= FONTS && measures >= MEASURES && (fonts === FONTS || measures === MEASURES))
    note(hostOfScript(), 'fonts', { fonts, measures });
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
