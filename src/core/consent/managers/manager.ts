// What Candor knows of one consent manager: by what it is known to be on a page, where it keeps the person's answer, and how that
// record is read. One manager per file; `registry.ts` has them all.

import type { Choice, ConsentCategory, Instant } from '../../model.ts';

/** Where a page keeps what it wants to find again: its cookies, or its local storage. No manager is known to use the session's. */
export type Place = 'cookie' | 'local';

export interface RecordName {
  in: Place;
  /** As it is; with `*` at its end, all names that begin so. */
  name: string;
}

/**
 * What a record says of itself.
 * - `chosen`: the person's answer, by the manager's own mark of one.
 * - `none`: the manager is there, and has written nothing.
 * - `default`: a record without that mark: what the manager assumes, not what anybody said.
 * - `dismissed`: the notice was closed; the record does not say what that stands for.
 * - `allowed-only`: an answer that names what was allowed, not whether that was all.
 * - `not-told`: a record that looks the same before and after an answer.
 * - `unreadable`: not in the documented form, or packed in one that is not documented.
 */
export type RecordStatus = 'chosen' | 'none' | 'default' | 'dismissed' | 'allowed-only' | 'not-told' | 'unreadable';

export interface RecordReading {
  choice: Choice;
  status: RecordStatus;
  /** What was asked for, by the manager's or the site's own names; what cannot be refused is left out. */
  categories?: ConsentCategory[];
  /** When the record says that the person answered. */
  chosenAt?: Instant;
  /** Whether it says that Global Privacy Control was applied; absent where it does not say. */
  gpc?: boolean;
}

/** Contents by name: of what `records` asks for, only what is there. Values are as they stand in the page's cookies and storage. */
export type Records = ReadonlyMap<string, string>;

export interface ConsentManager {
  key: string;
  /** As its maker writes it. */
  name: string;
  /** Ids of elements by which it is known to be on a page before anybody has answered. */
  elements: readonly string[];
  /** Names of its globals, for the same purpose. Only such as nothing else is known to use. */
  globals: readonly string[];
  records: readonly RecordName[];
  /** What tells an answer from a default, for `docs/consent.md`. */
  hasChosen: string;
  /** Undefined where the records are another manager's after all. `found` is never empty. Never throws. */
  read(found: Records): RecordReading | undefined;
  /** Absent where the maker documents none that tells more than the record. */
  interface?: ManagerInterface;
}

/** A manager's own interface in the page, for what its record does not tell. Asked where there is no record with the mark of an answer. */
export interface ManagerInterface {
  /** What is asked, for `docs/consent.md`; `src/content/stated` asks it. */
  call: string;
  /** What it says, given what the record did; undefined where that is nothing. Never throws: the page may have said anything. */
  read(stated: unknown, record: RecordReading | undefined): RecordReading | undefined;
}

/** The first of a manager's records whose name matches: for names that end as each site's account does. */
export function firstOf(found: Records, prefix: string): string | undefined {
  for (const [name, value] of found) if (name.startsWith(prefix)) return value;
  return undefined;
}
