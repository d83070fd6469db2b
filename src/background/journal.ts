// A copy of what must outlive the background worker, which the browser stops whenever it likes: in its session area, which is memory and
// never reaches the disk. What changes in one turn is written at once and together, so that a worker that is killed leaves either all of an event's
// effects behind or none. Nothing is put off for the sake of fewer writes: a worker that was killed meanwhile lost what it had been told.

import type { SessionArea } from '../platform/session.ts';

export interface Journal {
  /** Keeps what `text` gives at the end of the turn. `isNew`: nothing was kept under the key before. */
  put(key: string, text: () => string, isNew?: boolean): void;
  delete(key: string): void;
  /** As `delete`, of a key that will soon be used again: what is kept there is null meanwhile. */
  vacate(key: string): void;
}

interface Change {
  /** Undefined where it is deleted. */
  text: (() => string) | undefined;
  /** Deleted, and its key with it. */
  isGone: boolean;
  /** The area has nothing under its key. */
  isNew: boolean;
}

export function createJournal({ write, remove }: Pick<SessionArea, 'write' | 'remove'>): Journal {
  let changes = new Map<string, Change>();
  let scheduled = false;

  /** A deleted entry is overwritten first: one call to the browser is one change, two are two. */
  function flush(): void {
    scheduled = false;
    const values: Record<string, unknown> = {};
    const deleted: string[] = [];
    for (const [key, { text, isGone }] of changes) {
      values[key] = text ? text() : null;
      if (isGone) deleted.push(key);
    }
    if (changes.size === 0) return;
    changes = new Map();
    void write(values).catch(reportFailure);
    if (deleted.length > 0) void remove(deleted).catch(reportFailure);
  }

  function change(key: string, text: (() => string) | undefined, isNew: boolean, isGone = false): void {
    changes.set(key, { text, isNew, isGone });
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  }

  function takeBack(key: string, isGone: boolean): void {
    // What came and went meanwhile was never written.
    if (changes.get(key)?.isNew) changes.delete(key);
    else change(key, undefined, false, isGone);
  }

  return {
    put: (key, text, isNew = false) => change(key, text, changes.get(key)?.isNew ?? isNew),
    delete: (key) => takeBack(key, true),
    vacate: (key) => takeBack(key, false),
  };
}

/** The area has a limit, and is a convenience: the worker goes on without it, and a restart knows less. */
function reportFailure(cause: unknown): void {
  console.error('Candor could not note what it would need after a restart of its background.', cause);
}
