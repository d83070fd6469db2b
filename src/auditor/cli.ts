// npm run --silent audit -- URL…

import { writeFileSync } from 'node:fs';
import { reportCsv } from '../core/report/csv.ts';
import { reportHtml } from '../core/report/html.ts';
import { reportJson } from '../core/report/json.ts';
import { reportNdjson } from '../core/report/ndjson.ts';
import type { Report } from '../core/report/types.ts';
import { audit } from './audit.ts';
import { type CommandLine, type Format, parseCommandLine, USAGE, UsageError } from './options.ts';

const printers: Record<Format, (report: Report) => string> = {
  json: reportJson,
  csv: reportCsv,
  html: reportHtml,
  ndjson: reportNdjson,
};

async function run(options: CommandLine): Promise<number> {
  const report = await audit(options, (line) => console.error(line));
  const text = printers[options.format](report);
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
  return report.audit?.every(({ visited }) => visited) ? 0 : 1;
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
