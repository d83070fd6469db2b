// One row per site, organization and tracker, by RFC 4180.

import type { CookieReport } from './identifier-types.ts';
import type { BrokerReport } from './rights-types.ts';
import { reportSpeech } from './speech.ts';
import { takenByTracker } from './taken.ts';
import type { Collector, Report, SiteReport, StoppedTracker, TrackerReport, VendorClaims } from './types.ts';
import { lifetimeWords } from './words.ts';
import { type ReportHead, type ReportWriter, written } from './writer.ts';

/** A tracker that received something has its report; one to which something was stopped, its counts of that; some have both. */
interface Row {
  report: ReportHead;
  site: SiteReport;
  name: Pick<TrackerReport, 'key' | 'name' | 'category'>;
  organization: Collector['organization'];
  /** Absent where the organization received nothing. */
  collector?: Collector | undefined;
  tracker?: TrackerReport;
  stopped?: StoppedTracker | undefined;
}

type Column = (row: Row) => string | number;

/** Empty where nothing is known; counts of what was not sent are 0. */
const columns: Record<string, Column> = {
  site: ({ site }) => site.site,
  visits: ({ site }) => site.visits,
  loaded_in_advance: ({ site }) => site.loadedInAdvance,
  observed_from_start: ({ site }) => yesOrNo(site.complete),
  choice: ({ site }) => site.consent.choice,
  answered_at: ({ site }) => site.consent.at ?? '',
  organization: ({ organization }) => organization.name,
  organization_key: ({ organization }) => organization.key,
  organization_known: ({ organization }) => yesOrNo(organization.known),
  country: ({ organization }) => organization.country ?? '',
  runs_site: ({ collector }) => (collector ? yesOrNo(collector.runsSite) : ''),
  tracker: ({ name }) => name.name,
  tracker_key: ({ name }) => name.key,
  tracker_category: ({ name }) => name.category,
  party: ({ tracker }) => tracker?.party ?? '',
  hosts: ({ tracker }) => tracker?.hosts.join(' ') ?? '',
  requests: ({ tracker }) => tracker?.requests ?? 0,
  background_requests: ({ tracker }) => tracker?.backgroundRequests ?? 0,
  unanswered_requests: ({ tracker }) => tracker?.unansweredRequests ?? 0,
  blocked_requests: ({ stopped }) => stopped?.blockedRequests ?? 0,
  failed_requests: ({ stopped }) => stopped?.failedRequests ?? 0,
  proxied_requests: ({ tracker }) => tracker?.proxiedRequests ?? 0,
  cname_requests: ({ tracker }) => tracker?.cnameRequests ?? 0,
  before_choice: ({ tracker }) => tracker?.beforeChoice ?? 0,
  after_refusal: ({ tracker }) => tracker?.afterRefusal ?? 0,
  insecure_requests: ({ tracker }) => tracker?.insecureRequests ?? 0,
  unreadable_requests: ({ tracker }) => tracker?.unreadableRequests ?? 0,
  first_at: ({ tracker }) => tracker?.firstAt ?? '',
  last_at: ({ tracker }) => tracker?.lastAt ?? '',
  data_categories: ({ tracker }) =>
    tracker
      ? takenByTracker(tracker)
          .map(({ category }) => category)
          .join('; ')
      : '',
  data: ({ tracker }) =>
    tracker?.data
      .map(({ type, evidence, certainty, typed }) => {
        const how = typed ? [`typed, ${typed.form}, ${typed.when}`] : [];
        return `${type} (${[evidence, ...(certainty ? [certainty] : []), ...how].join(', ')})`;
      })
      .join('; ') ?? '',
  told_in_all: ({ tracker }) => tracker?.byTold.map(({ told, requests }) => `${told} ×${requests}`).join('; ') ?? '',
  told: ({ tracker }) => tracker?.told.map(toldWords).join('; ') ?? '',
  cookies: ({ tracker }) => tracker?.cookies?.map(cookieWords).join('; ') ?? '',
  linked_with: ({ site, organization }) => linkedWith(site, organization.key).join('; '),
  // That no entry is known is not that nothing is claimed.
  claims: ({ tracker }) => (tracker ? claimWords(tracker.claims) : ''),
  opt_outs: ({ collector }) => collector?.optOuts.map(({ url }) => url).join(' ') ?? '',
  // What was never known is empty; whether somebody is no registered broker is never known.
  access: ({ collector }) => collector?.access?.url ?? '',
  deletion: ({ collector }) => collector?.deletion?.url ?? '',
  data_broker: ({ collector }) => (collector?.dataBroker ? brokerCell(collector.dataBroker) : ''),
  tcf_vendors: ({ collector }) => collector?.tcfVendors?.join(' ') ?? '',
  privacy_policy: ({ collector }) => collector?.privacyPolicy ?? '',
  contact: ({ collector }) => collector?.contact ?? '',
  knowledge: ({ report: { knowledge } }) =>
    `Ghostery Tracker Database (${knowledge.source} ${knowledge.version}), ${knowledge.licence}`,
  generated_at: ({ report }) => report.generatedAt,
};

function toldWords({ standard, value, choice, byDefault, vendor, requests }: TrackerReport['told'][number]): string {
  const own = vendor
    ? ` (vendor ${vendor.vendor}: consent ${yesOrNo(vendor.consent)}, legitimate interest ${yesOrNo(vendor.legitimateInterest)})`
    : '';
  return `${standard} ${value}: ${choice}${byDefault ? ' by default' : ''}${own} ×${requests}`;
}

function cookieWords(cookie: CookieReport): string {
  const { name, domain, setBy, kept, sent, identifies } = cookie;
  const about = [
    domain,
    lifetimeWords(cookie, reportSpeech),
    ...(setBy ? [`set: ${setBy}`] : []),
    ...(sent ? ['sent'] : []),
    ...(kept ? [] : ['not seen being kept']),
  ];
  return `${name} (${[...about, ...(identifies ? [`identifies: ${identifies}`] : [])].join(', ')})`;
}

/** The names of those with whom an organization can link what it knows. */
function linkedWith({ identifiers: { links } }: SiteReport, key: string): string[] {
  const own = links.filter(({ from, to }) => from.key === key || to.key === key);
  return own.map(({ from, to }) => (from.key === key ? to.name : from.name));
}

/** Purposes and special features by number; docs/report.md says what they are. */
function claimWords(entry: VendorClaims | undefined): string {
  if (!entry) return 'not known';
  const { vendor, asOf, consent, legitimateInterest, specialFeatures } = entry;
  const claims = [
    ...(consent.length > 0 ? [`consent ${consent.join(' ')}`] : []),
    ...(legitimateInterest.length > 0 ? [`legitimate interest ${legitimateInterest.join(' ')}`] : []),
    ...(specialFeatures.length > 0 ? [`special features ${specialFeatures.join(' ')}`] : []),
  ];
  return `IAB vendor ${vendor} (${asOf}): ${claims.join('; ')}`;
}

function brokerCell({ register, year, registeredAs }: BrokerReport): string {
  return `${register} ${year}: ${registeredAs.join('; ')}`;
}

function yesOrNo(fact: boolean): string {
  return fact ? 'yes' : 'no';
}

/** The report as CSV with a header row, lines ending in CR LF. Sites on which no tracker was observed have no row. */
export function reportCsv(report: Report): string {
  return written(report, csvWriter);
}

/** The same, site by site. */
export function csvWriter(report: ReportHead): ReportWriter {
  return {
    site(site, add) {
      for (const row of [...receivedRows(report, site), ...stoppedRows(report, site)])
        add(line(Object.values(columns).map((column) => cell(column(row)))));
    },
    finish: () => ({ first: line(Object.keys(columns)), last: '' }),
  };
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

function receivedRows(report: ReportHead, site: SiteReport): Row[] {
  return site.collectors.flatMap((collector) =>
    collector.trackers.map((tracker) => ({
      report,
      site,
      name: tracker,
      organization: collector.organization,
      collector,
      tracker,
      stopped: site.stopped.find(({ key }) => key === tracker.key),
    })),
  );
}

/** Trackers that were only stopped come after those that received something. */
function stoppedRows(report: ReportHead, site: SiteReport): Row[] {
  const received = new Set(site.collectors.flatMap(({ trackers }) => trackers.map(({ key }) => key)));
  return site.stopped
    .filter(({ key }) => !received.has(key))
    .map((stopped) => ({
      report,
      site,
      name: stopped,
      organization: stopped.organization,
      collector: site.collectors.find(({ organization }) => organization.key === stopped.organization.key),
      stopped,
    }));
}

/** What a spreadsheet would take for a formula, ASCII or full width (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that could run as a formula gets an apostrophe before it, which spreadsheets hide; numbers are safe as they are. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
