// One row per site, organization and tracker, by RFC 4180.

import type { Collector, Report, SiteReport, TrackerReport } from './types.ts';

interface Row {
  report: Report;
  site: SiteReport;
  collector: Collector;
  tracker: TrackerReport;
}

type Column = (row: Row) => string | number;

const columns: Record<string, Column> = {
  site: ({ site }) => site.site,
  visits: ({ site }) => site.visits,
  observed_from_start: ({ site }) => (site.complete ? 'yes' : 'no'),
  choice: ({ site }) => site.consent.choice,
  answered_at: ({ site }) => site.consent.at ?? '',
  organization: ({ collector }) => collector.organization.name,
  organization_key: ({ collector }) => collector.organization.key,
  organization_known: ({ collector }) => (collector.organization.known ? 'yes' : 'no'),
  country: ({ collector }) => collector.organization.country ?? '',
  tracker: ({ tracker }) => tracker.name,
  tracker_key: ({ tracker }) => tracker.key,
  tracker_category: ({ tracker }) => tracker.category,
  party: ({ tracker }) => tracker.party,
  hosts: ({ tracker }) => tracker.hosts.join(' '),
  requests: ({ tracker }) => tracker.requests,
  before_choice: ({ tracker }) => tracker.beforeChoice,
  after_refusal: ({ tracker }) => tracker.afterRefusal,
  insecure_requests: ({ tracker }) => tracker.insecureRequests,
  unreadable_requests: ({ tracker }) => tracker.unreadableRequests,
  first_at: ({ tracker }) => tracker.firstAt,
  last_at: ({ tracker }) => tracker.lastAt,
  data: ({ tracker }) => tracker.data.map(({ type, evidence }) => `${type} (${evidence})`).join('; '),
  told: ({ tracker }) =>
    tracker.told
      .map(({ standard, value, choice, requests }) => `${standard} ${value}: ${choice} ×${requests}`)
      .join('; '),
  opt_outs: ({ collector }) => collector.optOuts.map(({ url }) => url).join(' '),
  privacy_policy: ({ collector }) => collector.privacyPolicy ?? '',
  contact: ({ collector }) => collector.contact ?? '',
  knowledge: ({ report: { knowledge } }) =>
    `Ghostery Tracker Database (${knowledge.source} ${knowledge.version}), ${knowledge.licence}`,
  generated_at: ({ report }) => report.generatedAt,
};

/** The report as CSV with a header row, lines ending in CR LF. Sites on which no tracker was observed have no row. */
export function reportCsv(report: Report): string {
  const rows = report.sites.flatMap((site) =>
    site.collectors.flatMap((collector) => collector.trackers.map((tracker) => ({ report, site, collector, tracker }))),
  );
  const lines = rows.map((row) => Object.values(columns).map((column) => cell(column(row))));
  return [Object.keys(columns), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula, ASCII or full width (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that could run as a formula gets an apostrophe before it, which spreadsheets hide; numbers are safe as they are. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
