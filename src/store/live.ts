// Queries of the store that are asked again whenever what they read is written, from whichever context: but not after every write, while writes go on.

import { liveQuery } from 'dexie';

/** Milliseconds from the beginning of one reading to that of the next: a page that sends a thousand requests is written in some dozen groups. */
const EVERY = 1000;

/**
 * Calls back with the result now, and whenever the store changes it. One reading at a time, and no more than one in `every` milliseconds; after the last
 * write there is always one more. Returns the undoing.
 */
export function live<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  error: (cause: unknown) => void,
  every = EVERY,
): () => void {
  let subscription: { unsubscribe(): void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let reading = false;
  let begun = Number.NEGATIVE_INFINITY;
  let turn = 0;
  let shown = 0;

  /** Undefined where it is too early. Then nothing is read, and so no write is heard of until it is asked anew. */
  async function read(): Promise<{ turn: number; value: T } | undefined> {
    if (reading || performance.now() - begun < every) return undefined;
    turn += 1;
    const own = turn;
    reading = true;
    begun = performance.now();
    try {
      const value = await query();
      // Dexie throws a result away if something was written meanwhile. While writes go on, nobody would see any.
      setTimeout(show, 0, own, value);
      return { turn: own, value };
    } finally {
      reading = false;
    }
  }

  function show(of: number, value: T): void {
    if (closed || of <= shown) return;
    shown = of;
    next(value);
  }

  function askAnew(): void {
    subscription?.unsubscribe();
    const due = begun + every - performance.now();
    // A reading that takes longer than that is waited for.
    timer = setTimeout(ask, due > 0 ? due : every / 4);
  }

  function ask(): void {
    subscription = liveQuery(read).subscribe({
      next: (result) => (result ? show(result.turn, result.value) : askAnew()),
      error,
    });
  }

  ask();
  return () => {
    closed = true;
    clearTimeout(timer);
    subscription?.unsubscribe();
  };
}
