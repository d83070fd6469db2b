// Stacks: whose script is calling, and no sign of the probe in what the page gets.

import { define, descriptorOf, NativeError } from './natives.ts';
import { indexIn, isAt, part } from './text.ts';

/** Where the probe's own file is, as stacks name it. */
const OWN_FILE = '/content/in-page-probe.js';
/** Lines of a stack that are looked at. */
const MOST_LINES = 24;

/**
 * The host of the innermost script on the stack that is a page's; empty where none has an address. Nothing else of its address is taken. Costs
 * some microseconds: for what is read out, not for every call.
 */
export function hostOfScript(): string {
  const stack = stackNow();
  let at = 0;
  for (let line = 0; line < MOST_LINES && at < stack.length; line += 1) {
    const end = indexIn(stack, '\n', at);
    const host = hostInLine(part(stack, at, end < 0 ? stack.length : end));
    if (host !== '') return host;
    if (end < 0) break;
    at = end + 1;
  }
  return '';
}

/** `at f (https://host/path:1:2)` in Chromium, `f@https://host/path:1:2` in Firefox. */
function hostInLine(line: string): string {
  const scheme = indexIn(line, '://');
  if (scheme < 0 || !(isAt(line, 'http', scheme - 4) || isAt(line, 'https', scheme - 5))) return '';
  let end = scheme + 3;
  while (end < line.length && !endsHost(line[end]!)) end += 1;
  return part(line, scheme + 3, end);
}

function endsHost(character: string): boolean {
  return character === '/' || character === ':' || character === '?' || character === '#' || character === ')';
}

/** The page may have asked to make stacks itself, or for none (V8's stack trace API): it is not asked now. */
function stackNow(): string {
  const unmade = withProperty('prepareStackTrace', undefined);
  if (!unmade) return '';
  const unlimited = withProperty('stackTraceLimit', MOST_LINES);
  const { stack } = new NativeError();
  unlimited?.();
  unmade();
  return typeof stack === 'string' ? stack : '';
}

/** Sets a property of Error where there is one; returns what puts back what was there, or nothing where the page does not let it be set. */
function withProperty(name: 'prepareStackTrace' | 'stackTraceLimit', value: unknown): (() => void) | undefined {
  const before = descriptorOf(NativeError, name);
  if (!before) return () => undefined;
  if (!('value' in before) || !before.configurable) return undefined;
  define(NativeError, name, { __proto__: null, ...before, value } as PropertyDescriptor);
  return () => define(NativeError, name, before);
}

/** An error of the browser's as the page would have got it without the probe: its stack does not name the probe's file. */
export function withoutTrace(error: unknown): unknown {
  try {
    if (typeof error !== 'object' || error === null || descriptorOf(NativeError, 'prepareStackTrace')?.value)
      return error;
    const { stack } = error as { stack?: unknown };
    if (typeof stack !== 'string' || indexIn(stack, OWN_FILE) < 0) return error;
    const own = descriptorOf(error, 'stack');
    const value = withoutOwnLines(stack);
    define(error, 'stack', {
      __proto__: null,
      value,
      writable: true,
      enumerable: own?.enumerable ?? false,
      configurable: true,
    } as PropertyDescriptor);
  } catch {
    // It stays as it is.
  }
  return error;
}

function withoutOwnLines(stack: string): string {
  let text = '';
  let at = 0;
  while (at < stack.length) {
    const end = indexIn(stack, '\n', at);
    const next = end < 0 ? stack.length : end + 1;
    const line = part(stack, at, next);
    if (indexIn(line, OWN_FILE) < 0 || indexIn(line, '-extension://') < 0) text += line;
    at = next;
  }
  return text;
}
