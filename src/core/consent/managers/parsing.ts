// Texts as consent managers write them. All of it comes from a page, which may have written anything.

import type { Instant } from '../../model.ts';

/** JSON, as it is or percent-encoded once or twice; undefined for what is no object. */
export function objectIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  let tried = text;
  for (let layer = 0; layer <= MOST_LAYERS; layer += 1) {
    const object = asObject(parsed(tried));
    if (object) return object;
    const next = decoded(tried);
    if (next === tried) return undefined;
    tried = next;
  }
  return undefined;
}

/** Frameworks encode what managers have encoded already. */
const MOST_LAYERS = 2;

/** Without its percent-encoding; as it is where it has none, or a broken one. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** JSON in base64, possibly percent-encoded; undefined for anything else. */
export function objectInBase64(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const binary = atob(decoded(text).replaceAll('-', '+').replaceAll('_', '/'));
    return asObject(parsed(binary));
  } catch {
    return undefined;
  }
}

/** `{a:true,b:'x'}`, as scripts write objects: names without quotation marks, strings in single ones. Of its members only yes, no and text. */
export function membersOf(text: string): Map<string, string | boolean> {
  const members = new Map<string, string | boolean>();
  for (const [, name = '', quoted, plain = ''] of text.matchAll(MEMBER)) {
    members.set(name, quoted ?? words.get(plain) ?? plain);
  }
  return members;
}

const words = new Map([
  ['true', true],
  ['false', false],
]);
const MEMBER = /["']?([A-Za-z]\w{0,40})["']?\s*:\s*(?:["']([^"']{0,200})["']|([\w-]{1,40}))/g;

/** `a:yes,b:no` by its separators, in order; what has no second half is left out. */
export function pairsIn(text: string, between: string, within: string): [string, string][] {
  return text.split(between).flatMap((part): [string, string][] => {
    const at = part.indexOf(within);
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + within.length)]];
  });
}

export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

export function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** An instant as managers write it: ISO 8601, milliseconds, or seconds since 1970. Undefined outside 2010 to 2100. */
export function instantIn(value: unknown): Instant | undefined {
  const at = millisecondsIn(value);
  return at >= EARLIEST && at <= LATEST ? at : undefined;
}

/** No record of today's is older than its manager, nor from the next century. */
const EARLIEST = Date.UTC(2010, 0);
const LATEST = Date.UTC(2100, 0);

function millisecondsIn(value: unknown): number {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  if (!isNumber) return typeof value === 'string' ? Date.parse(value) : Number.NaN;
  const number = Number(value);
  // What would be 1970 to 2010 in milliseconds is meant in seconds.
  return number < EARLIEST ? number * 1000 : number;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
