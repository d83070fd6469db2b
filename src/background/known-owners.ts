// Whose hosts and trackers are is asked with every request, mostly of the same few.

import type { Directory } from '../core/model.ts';
import { remembering } from '../core/remembering.ts';

/** Of each kind; a page can make up hosts without end. */
const MOST = 2_000;

/** A directory that remembers its newest answers. */
export function withMemory<Whole extends Directory>(directory: Whole): Whole {
  return {
    ...directory,
    tracker: remembering(directory.tracker, MOST),
    organizationOf: remembering(directory.organizationOf, MOST),
  };
}
