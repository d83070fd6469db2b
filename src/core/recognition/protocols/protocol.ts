// What a protocol's file holds: how requests in a service's format are known whatever host they go to. A signature must leave no other reading:
// names such as `/collect` or `/api/event` are anybody's, so it rests on what only the service's own software writes.

import type { TrackerKey } from '../../model.ts';

/** An address, taken apart as far as protocols ask. */
export interface Address {
  /** Without query and fragment; letters as sent. */
  path: string;
  /** The first value of a parameter, decoded; empty where there is none. */
  param(name: string): string;
}

export interface Protocol {
  /** Key in trackerdb (or in `src/knowledge/additions.node.ts`) of the service whose format it is. */
  tracker: TrackerKey;
  /**
   * What every such path has after one of its slashes, as an expression without `/` at its beginning and without groups that count; `$` is
   * the end of the path. It is tried on every address, so it should rule out nearly all. Absent where any path will do.
   */
  path?: string;
  /** Whether path and parameters alone make it certain. */
  inAddress?(address: Address): boolean;
  /**
   * Whether the contents make it certain; asked where the address did not. Text is as sent, or unpacked from gzip, and may be cut at its end;
   * of a form it is its names and values as a query string, not encoded.
   */
  inText?(text: string): boolean;
}
