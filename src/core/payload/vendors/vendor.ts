// What a vendor's file holds: the trackers (keys of trackerdb) whose requests it describes, and the meaning of their fields.

import type { DataType, TrackerKey } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Meaning } from '../rules.ts';

export interface Vendor {
  /** Keys in trackerdb, or what they begin with and a `*`. */
  trackers: TrackerKey[];
  /** By whole name or by the last part of it, as sent. */
  fields: Record<string, Meaning>;
  /** Where the meaning of the fields is inferred, since no format is published nor was captured. */
  certainty?: 'likely';
  /** By pattern, for names that count or vary. */
  patterns?: [RegExp, Meaning][];
  /** For what no single field shows: positions in lists, addresses that prove what is sent. Yields type and field name. */
  whole?(request: { url: string; fields: readonly Field[]; hasBody: boolean }): [DataType, string][];
}
