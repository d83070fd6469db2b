// A file that should be a report → the report, or what is wrong with it in a word that the page can explain. Nothing of it is believed before.

import { HOLDINGS_SCHEMA } from '../holdings/export.ts';
import { isObject } from './schema-keywords.ts';
import type { Report } from './types.ts';
import { faultIn } from './validate.ts';

/** What a file can be instead of what was looked for. `newer`: of a kind that this version does not know. */
export type WrongFile =
  | { wrong: 'empty' | 'too-big' | 'not-json' | 'foreign' }
  | { wrong: 'newer'; schema: string }
  | { wrong: 'damaged'; at: string }
  /** Of what is written line by line. */
  | { wrong: 'damaged-line'; line: number };

/** Bytes. A report on 10^5 requests has about 30 million. */
export const MOST_OF_A_REPORT = 200_000_000;

export function readReport(text: string, schema: unknown): { report: Report } | WrongFile {
  if (text.trim() === '') return { wrong: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: 'not-json' };
  }
  const kind = isObject(value) ? value.schema : undefined;
  if (kind !== 'candor-report/1') return wrongKind(kind);
  const at = faultIn(value, schema);
  return at === undefined ? { report: value as Report } : { wrong: 'damaged', at };
}

/** A file that says of itself that it is Candor's, of another kind; or that does not. One of a kind that is known is not written as Candor does. */
function wrongKind(kind: unknown): WrongFile {
  if (kind === HOLDINGS_SCHEMA) return { wrong: 'damaged-line', line: 1 };
  return typeof kind === 'string' && /^candor-[a-z]+\/[1-9]\d{0,2}$/.test(kind)
    ? { wrong: 'newer', schema: kind }
    : { wrong: 'foreign' };
}
