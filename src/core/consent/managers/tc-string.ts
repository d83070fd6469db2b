/**
 * Any manager that keeps its TC string where others do: the cookies `euconsent-v2` and `eupubconsent-v2`, or IAB's own key in the local
 * storage. Before an answer a string may exist already, with no consent and every legitimate interest, and many buttons that refuse
 * write the very same: then the record does not tell, and only the page's interface can. Its times are rounded to the day, and not read.
 * Source: IAB TCF, "Consent string and vendor list format" and "CMP API v2"; the names are common use, not standard.
 */

import { choiceOfPurposes } from '../purposes.ts';
import { decodeTc } from '../tcf.ts';
import type { ConsentManager, RecordReading } from './manager.ts';
import { unreadable } from './outcome.ts';
import { decoded } from './parsing.ts';

/** TCF 2.2 and 2.3 have eleven purposes. */
const NAMED = Array.from({ length: 11 }, (_, index) => index + 1);

export const tcString: ConsentManager = {
  key: 'tc-string',
  name: 'a TCF consent string',
  elements: [],
  globals: [],
  records: [
    { in: 'cookie', name: 'euconsent-v2' },
    { in: 'cookie', name: 'eupubconsent-v2' },
    { in: 'local', name: 'IABTCF_TCString' },
  ],
  hasChosen: 'a TC string that consents to anything, or claims no legitimate interest',
  read: (found) => readTcRecord([...found.values()][0]!),
};

/** A TC string as a record. */
export function readTcRecord(text: string): RecordReading {
  const string = decodeTc(decoded(text));
  if (!string) return unreadable;
  const { purposes, legitimateInterests } = string;
  if (purposes.length === 0 && legitimateInterests.length > 0) return { choice: 'unknown', status: 'not-told' };
  return {
    choice: choiceOfPurposes(purposes),
    status: 'chosen',
    categories: NAMED.map((purpose) => ({ name: `${purpose}`, allowed: purposes.includes(purpose) })),
  };
}
