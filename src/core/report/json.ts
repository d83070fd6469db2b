import type { Report } from './types.ts';
import { type ReportHead, type ReportWriter, written } from './writer.ts';

/** The report as JSON, for programs and for keeping; report.schema.json describes it. */
export function reportJson(report: Report): string {
  return written(report, jsonWriter);
}

const BEFORE_FIRST = '{\n  "sites": [';
const BEFORE_NEXT = `${BEFORE_FIRST}\n    0`;
const AFTER_SITE = '\n  ]\n}';

/** The same, site by site: what JSON.stringify makes of the whole, indented by two. */
export function jsonWriter(head: ReportHead): ReportWriter {
  const { unattributed, audit, ...before } = head;
  let any = false;
  return {
    site(site) {
      // In an object and a list it is indented, and after another it has its comma, as it stands in the file.
      const text = JSON.stringify({ sites: any ? [0, site] : [site] }, null, 2);
      const before = any ? BEFORE_NEXT : BEFORE_FIRST;
      any = true;
      return text.slice(before.length, -AFTER_SITE.length);
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
