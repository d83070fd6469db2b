// What the way of a request takes with nothing of Candor's in it: telling of the same events, making the same texts for the session area, and copying them.

import type { Background } from './background.ts';

export interface Floor {
  /** Microseconds for each request: the texts that are noted of it, made from the values that they stand for. */
  texts(): number;
  /** The copies of these texts that browsers make. */
  copies(): number;
  /** As many copies, each of one number. */
  leastCopies(): number;
}

/** `written`: what was written to the session area for so many requests. */
export function floorOf(written: readonly object[], requests: number): Floor {
  const leastOf = withoutRepetition();
  const values = written
    .flatMap((entries) => Object.entries(entries))
    .flatMap(([name, text]) => (typeof text === 'string' ? [leastOf(name, JSON.parse(text))] : []));
  const each = (job: () => void) => {
    const start = performance.now();
    job();
    return ((performance.now() - start) * 1000) / requests;
  };
  return {
    texts: () => each(() => values.forEach((value) => void JSON.stringify(value))),
    copies: () => each(() => written.forEach((entries) => void structuredClone(entries))),
    leastCopies: () => each(() => written.forEach((_, nth) => void structuredClone({ nth }))),
  };
}

/** Of a request that is noted again under its name, only what changed needs a text of its own. */
function withoutRepetition(): (name: string, value: unknown) => unknown {
  const before = new Map<string, string>();
  return (name, value) => {
    const [map, key, noted] = (Array.isArray(value) ? value : []) as [
      string,
      string,
      { request?: object; place?: object }?,
    ];
    if (noted?.request === undefined) return value;
    const { request, place, ...others } = noted;
    const lasting = JSON.stringify([request, place]);
    if (before.get(name) === lasting) return [map, key, others];
    before.set(name, lasting);
    return value;
  };
}

/** One that does nothing at all: what is left is the bench's own clock, and turns of the engine. */
export const idleBackground: Background = {
  tell: () => undefined,
  learn: () => undefined,
  settled: async () => undefined,
  spentLater: () => 0,
};
