import { writeIndented } from './indented.ts';
import type { Report } from './types.ts';
import { type ReportHead, type ReportWriter, written } from './writer.ts';

/** The report as JSON, for programs and for keeping; report.schema.json describes it. */
export function reportJson(report: Report): string {
  return written(report, jsonWriter);
}

/** How deep a site stands in the file, and down to how many levels of it pieces are made: what it is made of, and of each list the items. */
const LEVEL = 2;
const SPLITS = 2;

/** The same, site by site: what JSON.stringify makes of the whole, indented by two. */
export function jsonWriter(head: ReportHead): ReportWriter {
  const { unattributed, audit, ...before } = head;
  let any = false;
  return {
    site(site, add) {
      add(any ? ',\n    ' : '\n    ');
      any = true;
      writeIndented(site, LEVEL, SPLITS, add);
    },
    finish() {
      const after = { ...(unattributed && { unattributed }), ...(audit && { audit }) };
      const rest = Object.keys(after).length > 0 ? `,\n${inner(after)}` : '';
      return { first: `{\n${inner(before)},\n  "sites": [`, last: `${any ? '\n  ]' : ']'}${rest}\n}\n` };
    },
  };
}

/** An object's members, as they stand between its braces. */
function inner(value: object): string {
  return JSON.stringify(value, null, 2).slice('{\n'.length, -'\n}'.length);
}
