// Goes from row to row where the browser goes from group to group.

import { cmp, type DBCoreCursor } from 'dexie';
import type { Row } from './groups.ts';

/** A row in a group, under the key by which it is looked for. */
export interface Item {
  key: unknown;
  primaryKey: unknown;
  /** Absent where nobody asked for more than keys. */
  value?: Row;
}

/** `groups` has values; `itemsOf` gives the asked rows of one, in the order in which they are asked for. `groupAt` is where the groups of a key begin. */
export function rowByRow(
  groups: DBCoreCursor,
  backwards: boolean,
  itemsOf: (group: unknown) => Item[],
  groupAt: (key: unknown) => unknown,
): DBCoreCursor {
  let items: Item[] = [];
  let at = 0;
  let wanted: unknown;
  let isCalling = false;
  let isAsked = false;
  let isStopped = false;
  let call: () => void = () => undefined;

  const isBefore = (key: unknown) => wanted !== undefined && (backwards ? cmp(key, wanted) > 0 : cmp(key, wanted) < 0);

  function nextGroup(): void {
    const jump = wanted === undefined || backwards ? undefined : groupAt(wanted);
    // The browser goes only forward.
    if (jump !== undefined && cmp(jump, groups.key) > 0) groups.continue(jump);
    else groups.continue();
  }

  /** Calls back for one row after the other, as long as the next is asked for at once. */
  function go(): void {
    if (isCalling) return;
    isCalling = true;
    try {
      do {
        while (at < items.length && isBefore(items[at]!.key)) at += 1;
        if (at >= items.length) {
          nextGroup();
          return;
        }
        isAsked = false;
        call();
      } while (isAsked && !isStopped);
    } finally {
      isCalling = false;
    }
  }

  function askFor(steps: number, key: unknown): void {
    at += steps;
    wanted = key;
    isAsked = true;
    go();
  }

  return {
    trans: groups.trans,
    get key() {
      return items[at]!.key;
    },
    get primaryKey() {
      return items[at]!.primaryKey;
    },
    get value() {
      return items[at]!.value;
    },
    get done() {
      return groups.done ?? false;
    },
    continue: (key) => askFor(1, key),
    advance: () => notOffered('advance'),
    continuePrimaryKey: () => notOffered('continuePrimaryKey'),
    next: () => notOffered('next'),
    start(onNext) {
      call = onNext;
      return groups.start(() => {
        items = itemsOf(groups.value);
        at = 0;
        go();
      });
    },
    stop(value) {
      isStopped = true;
      groups.stop(value);
    },
    fail(error) {
      isStopped = true;
      groups.fail(error);
    },
  };
}

/** Dexie asks for them where rows are skipped or joined, which nobody does here. */
function notOffered(what: string): never {
  throw new Error(`a grouped table has no ${what}`);
}
