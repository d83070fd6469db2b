// IAB's interfaces behind messages (`answerer.ts` says whose). MAIN world.

import { guarded } from '../guarded.ts';

const listen = window.addEventListener.bind(window);
const { parse } = JSON;

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
