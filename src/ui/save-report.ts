// Saving a report as a file.

import { reportCsv } from '../core/report/csv.ts';
import { reportHtml } from '../core/report/html.ts';
import { reportJson } from '../core/report/json.ts';
import type { Report, ReportScope } from '../core/report/types.ts';
import { withoutPaths } from '../core/report/without-paths.ts';
import { ask } from '../platform/messages.ts';
import { saveFile } from './save-file.ts';

export const formats = {
  html: { print: reportHtml, type: 'text/html' },
  json: { print: reportJson, type: 'application/json' },
  csv: { print: reportCsv, type: 'text/csv' },
} as const;

export type SavedFormat = keyof typeof formats;

/** Makes the report and hands it to the browser as a file: without the paths of pages, unless they are wanted. Rejects with the background's error. */
export async function saveReport(scope: ReportScope, format: SavedFormat, withPaths: boolean): Promise<void> {
  const whole = await ask('report.build', scope);
  const report = withPaths ? whole : withoutPaths(whole);
  const { print, type } = formats[format];
  saveFile(fileName(report, format), type, print(report));
}

/** Such as `candor-shop.example-2026-01-31.json`. */
export function fileName({ scope: { sites }, generatedAt }: Report, format: SavedFormat): string {
  const subject = sites !== 'all' && sites.length === 1 ? `-${sites[0]!.replaceAll(/[^\w.-]/g, '_')}` : '';
  return `candor${subject}-${generatedAt.slice(0, 10)}.${format}`;
}
