// npm run --silent audit -- URL…

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { comparisonHtml } from '../core/comparison/html.ts';
import { comparisonJson } from '../core/comparison/json.ts';
import { comparisonText } from '../core/comparison/text.ts';
import type { Comparison } from '../core/comparison/types.ts';
import { reportCsv } from '../core/report/csv.ts';
import { reportHtml } from '../core/report/html.ts';
import { reportJson } from '../core/report/json.ts';
import { reportNdjson } from '../core/report/ndjson.ts';
import { reportSpeech } from '../core/report/speech.ts';
import { createSum } from '../core/report/sum.ts';
import type { Report } from '../core/report/types.ts';
import { audit } from './audit.ts';
import { compareAddresses } from './compare.ts';
import {
  type CommandLine,
  type ComparisonFormat,
  parseCommandLine,
  type ReportFormat,
  USAGE,
  UsageError,
} from './options.ts';

const printers: Record<ReportFormat, (report: Report) => string> = {
  json: reportJson,
  csv: reportCsv,
  html: (report) => reportHtml(report),
  ndjson: reportNdjson,
};

const comparisonPrinters: Record<ComparisonFormat, (comparison: Comparison) => string> = {
  json: comparisonJson,
  html: comparisonHtml,
  text: comparisonText,
};

const progress = (line: string) => console.error(line);

/** What is to be printed, and whether every address was visited. */
async function printed(options: CommandLine): Promise<{ text: string; whole: boolean }> {
  if (options.compare) {
    const comparison = await compareAddresses(options, progress);
    const runs = comparison.addresses.flatMap((each) => Object.values(each.runs));
    return { text: comparisonPrinters[options.format](comparison), whole: runs.every(({ visited }) => visited) };
  }
  const report = await audit(options, progress);
  const whole = report.audit?.every(({ visited }) => visited) ?? false;
  if (options.format === 'html' && options.out !== undefined) return { text: pageWithData(report, options.out), whole };
  return { text: printers[options.format](report), whole };
}

/** A page in a file has its data beside it, under the same name, and names their sum. */
function pageWithData(report: Report, out: string): string {
  const beside = `${out.replace(/\.html?$/i, '')}.json`;
  const json = reportJson(report);
  writeFileSync(beside, json);
  progress(`The page's data are in ${beside}.`);
  const sum = createSum();
  sum.add(new TextEncoder().encode(json));
  return reportHtml(report, reportSpeech, { name: basename(beside), sha256: sum.hex() });
}

async function run(options: CommandLine): Promise<number> {
  const { text, whole } = await printed(options);
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
  return whole ? 0 : 1;
}

try {
  const options = parseCommandLine(process.argv.slice(2));
  if (options === undefined) console.log(USAGE);
  process.exitCode = options === undefined ? 0 : await run(options);
} catch (cause) {
  const usage = cause instanceof UsageError;
  console.error(cause instanceof Error ? cause.message : cause);
  if (usage) console.error('\nnpm run --silent audit -- --help lists the options.');
  process.exitCode = usage ? 2 : 1;
}
