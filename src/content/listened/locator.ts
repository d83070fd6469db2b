// IAB's interfaces behind messages: a frame whose name ends in `Locator` tells that the window around it answers them. MAIN world.

import { guarded } from '../guarded.ts';

/** Frames of the page that are looked into. Of those of other sites the browser tells whether they have a frame of a name, and nothing else. */
const MOST_FRAMES = 8;

// Taken before the page can replace them.
const listen = window.addEventListener.bind(window);
const { parse } = JSON;

/** The window that answers for an interface, such as `__tcfapi`; undefined where there is none. */
export function answererOf(api: string): Window | undefined {
  const locator = `${api}Locator`;
  if (locator in window) return window;
  for (let at = 0; at < Math.min(window.length, MOST_FRAMES); at += 1) {
    const frame = window[at];
    if (frame && hasFrame(frame, locator)) return frame;
  }
  return undefined;
}

/** A frame of another site throws for what it does not have; that it has a frame of a name, it tells only who asks for that. */
function hasFrame(frame: Window, name: string): boolean {
  try {
    return (frame as unknown as Record<string, unknown>)[name] !== undefined;
  } catch {
    return false;
  }
}

export interface Call {
  command: string;
  version: number | string;
}

/** Calls an interface by messages; it may answer any number of times. Returns how to call it again. */
export function callBy(
  answerer: Window,
  api: string,
  { command, version }: Call,
  answer: (value: unknown) => void,
): () => void {
  const callId = crypto.getRandomValues(new Uint32Array(2)).join('-');
  listen('message', ({ source, data }) => {
    if (source !== answerer) return;
    guarded(() => {
      const { returnValue, success, callId: of } = returnIn(data, `${api}Return`);
      if (of === callId && success !== false) answer(returnValue);
    });
  });
  const call = () => answerer.postMessage(message, '*');
  const message = { [`${api}Call`]: { command, version, callId, parameter: undefined } };
  call();
  return call;
}

interface Return {
  returnValue?: unknown;
  success?: unknown;
  callId?: unknown;
}

/** Some answer in JSON, whatever they were asked in. */
function returnIn(data: unknown, name: string): Return {
  const object = typeof data === 'string' && data.includes(name) ? parse(data) : data;
  return (object as Record<string, Return> | null)?.[name] ?? {};
}
