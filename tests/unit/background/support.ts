// A session area as browsers have it: what is written is copied, each call is one change, and entries come back in any order.

import type { SessionArea } from '../../../src/platform/session.ts';

export interface TestArea extends SessionArea {
  /** Every call that changed it, in order. */
  calls: { written?: Record<string, unknown>; removed?: string[] }[];
  /** From now on nothing arrives: the worker is killed. */
  kill(): void;
}

export function sessionArea(): TestArea {
  let entries: Record<string, unknown> = {};
  let alive = true;
  const calls: TestArea['calls'] = [];
  return {
    calls,
    kill: () => {
      alive = false;
    },
    async read() {
      alive = true;
      return Object.fromEntries(Object.entries(structuredClone(entries)).reverse());
    },
    async write(values) {
      if (!alive) return;
      const copy = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
      calls.push({ written: copy });
      entries = { ...entries, ...copy };
    },
    async remove(keys) {
      if (!alive) return;
      calls.push({ removed: keys });
      entries = Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
    },
  };
}

/** The turn ends; what it changed is written. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
