// What the relay passes on of one frame: what its scripts did, by the host that each script came from. The page can forge all of it, so nothing
// beyond this file may assume its shape, and nothing that is said here changes more than what is said of this page.

import { LAST_INSTANT } from '../instant.ts';
import type { Instant } from '../model.ts';

/** A picture that a script wrote text on and read back. */
export interface CanvasReadOut {
  /** Distinct characters of the text with the most of them. */
  characters: number;
  /** Pixels of the picture, or of the part that was read. */
  width: number;
  height: number;
  /** Whether the canvas was part of the page when it was read. */
  shown: boolean;
  /** Whether the drawing used `save` or `restore`, as charts do. */
  saved: boolean;
}

/** A picture that a script drew by WebGL and read back. */
export interface WebglReadOut {
  /** Whether it asked for the graphics card's own name. */
  renderer: boolean;
  drawn: boolean;
  shown: boolean;
}

/** A sound that a script computed and read. */
export interface AudioReadOut {
  oscillator: boolean;
  compressor: boolean;
  analyser: boolean;
  processor: boolean;
  /** Computed without being played. */
  offline: boolean;
}

/** One text measured in many fonts. */
export interface FontMeasuring {
  fonts: number;
  measures: number;
}

/** A connection that was prepared. */
export interface ConnectionPrepared {
  /** Whether the page listened for the addresses at which this device can be reached. */
  candidates: boolean;
  /** Whether somebody else's answer was taken, as for a connection that is meant. */
  answered: boolean;
  /** Whether sound or video was to be sent. */
  media: boolean;
}

/** What was kept in the frame's storage, or found there. */
export interface StorageUse {
  local: boolean;
  session: boolean;
  database: boolean;
}

/** What the scripts of one host did in a frame. */
export interface ScriptDoings {
  /** Absent where the page's scripts do not tell: of a frame that has no address of its own. */
  host?: string;
  canvas?: CanvasReadOut;
  webgl?: WebglReadOut;
  audio?: AudioReadOut;
  fonts?: FontMeasuring;
  webrtc?: ConnectionPrepared;
  storage?: StorageUse;
}

export interface FrameSummary {
  at: Instant;
  scripts: ScriptDoings[];
}

/** As many characters as the relay passes on. */
const MOST_CHARACTERS = 8192;
const MOST_SCRIPTS = 32;
/** Beyond every canvas, list of fonts and text. */
const MOST_COUNTED = 1_000_000;
/** RFC 1035, 2.3.4, and no more than a host has: letters, digits, `-`, `_` and dots. */
const HOST = /^(?=.{1,253}$)[a-z\d_-]+(?:\.[a-z\d_-]+)*$/;

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => isWhole(value, MOST_COUNTED);

/** Every doing, and what each of its parts must be. */
const shapes: {
  [Doing in keyof Omit<ScriptDoings, 'host'>]-?: { [Part in keyof Required<ScriptDoings>[Doing]]: Check };
} = {
  canvas: { characters: isCount, width: isCount, height: isCount, shown: isFlag, saved: isFlag },
  webgl: { renderer: isFlag, drawn: isFlag, shown: isFlag },
  audio: { oscillator: isFlag, compressor: isFlag, analyser: isFlag, processor: isFlag, offline: isFlag },
  fonts: { fonts: isCount, measures: isCount },
  webrtc: { candidates: isFlag, answered: isFlag, media: isFlag },
  storage: { local: isFlag, session: isFlag, database: isFlag },
};

/** A frame's summary, or undefined for anything that is not exactly one. */
export function parseSummary(raw: unknown): FrameSummary | undefined {
  if (!isRecord(raw) || !isWhole(raw.at, LAST_INSTANT)) return undefined;
  const said = objectIn(raw.scripts);
  if (!said) return undefined;
  const entries = Object.entries(said);
  if (entries.length > MOST_SCRIPTS) return undefined;
  const scripts = entries.map(([host, doings]) => scriptDoings(host, doings));
  return scripts.every((script) => script !== undefined) ? { at: raw.at, scripts } : undefined;
}

/** What scripts did comes as the probe has written it. */
function objectIn(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function scriptDoings(host: string, raw: unknown): ScriptDoings | undefined {
  if (!isRecord(raw) || !(host === '' || HOST.test(host))) return undefined;
  const doings: Record<string, unknown> = host === '' ? {} : { host };
  for (const [doing, shape] of Object.entries(shapes)) {
    if (raw[doing] === undefined) continue;
    const parts = partsOf(raw[doing], shape);
    if (!parts) return undefined;
    doings[doing] = parts;
  }
  return doings;
}

function partsOf(raw: unknown, shape: Record<string, Check>): Record<string, unknown> | undefined {
  if (!isRecord(raw)) return undefined;
  // A flag that is not set is left out.
  const said = (part: string, check: Check) => raw[part] ?? (check === isFlag ? false : undefined);
  const parts = Object.entries(shape).map(
    ([part, check]) => [part, said(part, check), check(said(part, check))] as const,
  );
  return parts.every(([, , fits]) => fits)
    ? Object.fromEntries(parts.map(([part, value]) => [part, value]))
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
