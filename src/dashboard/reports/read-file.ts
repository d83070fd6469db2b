// A file that a person chose → what it is. A report is read whole, a file of everything only as far as its head: the rest is read when it is added.

import { HOLDINGS_SCHEMA, type HoldingsAbout } from '../../core/holdings/export.ts';
import { holdingsReader } from '../../core/holdings/read.ts';
import { MOST_OF_A_REPORT, readReport, type WrongFile } from '../../core/report/read-report.ts';
import type { Report } from '../../core/report/types.ts';

export type OpenedFile =
  | { kind: 'report'; name: string; report: Report }
  | { kind: 'holdings'; name: string; file: File; about: HoldingsAbout }
  | ({ kind: 'wrong' } & WrongFile);

/** Bytes of a file's beginning that say what it is. */
const HEAD = 4_000;

/** Rejects where the browser cannot read the file. */
export async function openFile(file: File): Promise<OpenedFile> {
  const head = await file.slice(0, HEAD).text();
  if (head.startsWith(`{"schema":"${HOLDINGS_SCHEMA}"`)) return openHoldings(file, head);
  if (file.size > MOST_OF_A_REPORT) return { kind: 'wrong', wrong: 'too-big' };
  // The schema lies with the extension, for everybody who has a report.
  const schema: unknown = await (await fetch('/report.schema.json')).json();
  const read = readReport(await file.text(), schema);
  return 'report' in read ? { kind: 'report', name: file.name, ...read } : { kind: 'wrong', ...read };
}

function openHoldings(file: File, head: string): OpenedFile {
  let about: HoldingsAbout | undefined;
  const reader = holdingsReader({
    about: (found) => {
      about = found;
    },
    row: () => undefined,
  });
  try {
    reader.read(head.slice(0, head.indexOf('\n') + 1));
  } catch {
    // Said below.
  }
  return about ? { kind: 'holdings', name: file.name, file, about } : { kind: 'wrong', wrong: 'damaged-line', line: 1 };
}
