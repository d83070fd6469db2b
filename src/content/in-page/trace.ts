// Stacks: whose script is calling, and no sign of the probe in what the page gets.

import { define, descriptorOf } from './natives.ts';
import { indexIn, isAt } from './text.ts';

/** What a line of a stack has that names an extension's file, as the probe's own. */
const OWN = '-extension://';
/** Calls of a stack that are looked at. */
const MOST_CALLS = 24;

/** V8's, by which a page makes stacks itself, and says how long they are. */
const MAKER = 'prepareStackTrace';
const LIMIT = 'stackTraceLimit';
/** Taken with the second step: to name it at the start of every frame costs Firefox a hundredth of a millisecond. */
let PageError: ErrorConstructor;

export function takeErrors(): void {
  PageError = Error;
}

/**
 * The host of the innermost script on the stack that is a page's; empty where none has an address. Nothing else of its address is taken. Costs
 * some microseconds: for what is read out, not for every call.
 */
export function hostOfScript(): string {
  const stack = stackNow();
  // `at f (https://host/path:1:2)` in Chromium, `f@https://host/path:1:2` in Firefox.
  for (let at = indexIn(stack, '://'); at >= 0; at = indexIn(stack, '://', at + 1)) {
    if (!isAt(stack, 'http', at - 4) && !isAt(stack, 'https', at - 5)) continue;
    let host = '';
    for (let end = at + 3; end < stack.length && indexIn('/:?#)\n', stack[end]!) < 0; end += 1) host += stack[end];
    if (host) return host;
  }
  return '';
}

/** The page may have asked to make stacks itself, or for none (V8's stack trace API): it is not asked now. */
function stackNow(): string {
  const maker = replace(MAKER, undefined);
  if (maker === false) return '';
  const limit = replace(LIMIT, MOST_CALLS);
  const { stack } = new PageError();
  if (limit) define(PageError, LIMIT, limit);
  if (maker) define(PageError, MAKER, maker);
  return typeof stack === 'string' ? stack : '';
}

/** How it was before; undefined where it was not, and false where the page does not let it be replaced. */
function replace(name: string, value: unknown): PropertyDescriptor | undefined | false {
  const before = descriptorOf(PageError, name);
  if (!before) return undefined;
  if (!('value' in before && before.configurable)) return false;
  define(PageError, name, { value });
  return before;
}

/** An error of the browser's as the page would have got it without the probe: its stack does not name the probe's file, nor another extension's. */
export function withoutTrace(error: unknown): unknown {
  try {
    if (descriptorOf(PageError ?? Error, MAKER)?.value) return error;
    const { stack } = error as { stack?: unknown };
    if (typeof stack === 'string' && indexIn(stack, OWN) >= 0)
      define(error as object, 'stack', { value: withoutOwnLines(stack), writable: true, configurable: true });
  } catch {
    // It stays as it is, and so does what is no error.
  }
  return error;
}

function withoutOwnLines(stack: string): string {
  let text = '';
  let line = '';
  for (let at = 0; at < stack.length; at += 1) {
    line += stack[at];
    if (stack[at] !== '\n' && at < stack.length - 1) continue;
    if (indexIn(line, OWN) < 0) text += line;
    line = '';
  }
  return text;
}
