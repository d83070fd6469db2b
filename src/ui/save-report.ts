// Making reports and saving them as files, site by site: a long history needs no more memory than a short one.

import { csvWriter } from '../core/report/csv.ts';
import { htmlWriter } from '../core/report/html.ts';
import { jsonWriter } from '../core/report/json.ts';
import { ndjsonWriter } from '../core/report/ndjson.ts';
import { createRedactor } from '../core/report/redact.ts';
import { createSum, hexOf } from '../core/report/sum.ts';
import type { Redaction, ReportScope } from '../core/report/types.ts';
import type { ReportHead, ReportWriter } from '../core/report/writer.ts';
import { type GrowingFile, growingFile } from './growing-file.ts';
import { type Progress, reportSource } from './report-source.ts';
import { saveFile } from './save-file.ts';
import { reportSpeech } from './speech.ts';

export type SavedFormat = 'html' | 'json' | 'csv' | 'ndjson';

export interface ReportFile {
  name: string;
  type: string;
  contents: Blob;
}

export interface SaveOptions extends Progress {
  leaveOut?: readonly Redaction[];
}

/** Makes the report and hands it to the browser: one file, or for people two, the page and the data that it is made from. */
export async function saveReport(
  scope: ReportScope,
  format: SavedFormat,
  options: SaveOptions = {},
): Promise<ReportFile[]> {
  const files = await reportFiles(scope, format, options);
  for (const { name, type, contents } of files) saveFile(name, type, contents);
  return files;
}

/** Rejects where something could not be read, and with the signal's reason where it was cancelled. */
export async function reportFiles(
  scope: ReportScope,
  format: SavedFormat,
  { leaveOut = [], ...progress }: SaveOptions = {},
): Promise<ReportFile[]> {
  const source = await reportSource(scope);
  const redactor = createRedactor(leaveOut, source.sites);
  const head = redactor.head(source.head);
  const name = fileName(head);
  if (format !== 'html') {
    const file = pieces(writers[format](head));
    await source.each((site) => file.site(redactor.site(site)), progress);
    return [{ name: `${name}.${format}`, type: types[format], contents: file.whole() }];
  }
  const data = pieces(jsonWriter(head));
  const page = htmlWriter(head, reportSpeech());
  const body = growingFile();
  await source.each((site) => {
    const shown = redactor.site(site);
    data.site(shown);
    page.site(shown, body.add);
  }, progress);
  const json = data.whole();
  const { first, last } = page.finish({ name: `${name}.json`, sha256: await sumOf(json) });
  return [
    { name: `${name}.html`, type: types.html, contents: new Blob([first, body.whole(), last]) },
    { name: `${name}.json`, type: types.json, contents: json },
  ];
}

const writers = { json: jsonWriter, csv: csvWriter, ndjson: ndjsonWriter };
const types: Record<SavedFormat, string> = {
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
};

function pieces(writer: ReportWriter): {
  site: (site: Parameters<ReportWriter['site']>[0]) => void;
  whole: () => Blob;
} {
  const file: GrowingFile = growingFile();
  return {
    site: (site) => writer.site(site, file.add),
    whole() {
      const { first, last } = writer.finish();
      return new Blob([first, file.whole(), last]);
    },
  };
}

/** Bytes of which the browser's own sum is taken, which wants them all in memory and is the faster one. */
const MOST_AT_ONCE = 64_000_000;

async function sumOf(file: Blob): Promise<string> {
  if (file.size <= MOST_AT_ONCE)
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const sum = createSum();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) sum.add(part.value);
  return sum.hex();
}

/** Such as `candor-shop.example-2026-01-31`. */
export function fileName({ scope: { sites }, generatedAt, redacted }: ReportHead): string {
  const isOne = sites !== 'all' && sites.length === 1 && !redacted?.includes('sites');
  const subject = isOne ? `-${sites[0]!.replaceAll(/[^\w.-]/g, '_')}` : '';
  return `candor${subject}-${generatedAt.slice(0, 10)}`;
}
