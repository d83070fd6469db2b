// A site's report against what its page is known to send.

import type { PageTruth, TrackerTruth } from '../../lab/model.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import type { DataType } from '../../src/core/model.ts';
import type { SiteReport, TrackerReport } from '../../src/core/report/types.ts';

/** Sentences on every difference; none where the report says exactly what is true. */
export function differences(site: SiteReport, truth: PageTruth, browser: BrowserName): string[] {
  const seen = new Map(
    site.collectors.flatMap(({ organization, trackers }) =>
      trackers.map(
        (tracker) => [tracker.key, { tracker, organization: organization.known ? organization.key : null }] as const,
      ),
    ),
  );
  const expected = truth.trackers.filter((tracker) => hostsIn(browser, tracker).length > 0);
  return [
    ...setDifference(
      'trackers',
      [...seen.keys()],
      expected.map(({ key }) => key),
    ),
    ...setDifference(
      'unrecognised hosts',
      site.unrecognised.map(({ host }) => host),
      truth.unrecognised,
    ),
    ...expected.flatMap((known) => {
      const found = seen.get(known.key);
      return found ? trackerDifferences(found.tracker, found.organization, { known, browser }) : [];
    }),
    ...consentDifferences(site, truth),
  ].map((difference) => `${site.site}: ${difference}`);
}

/** Data types on a page, a tracker at a time. */
export interface Coverage {
  /** Keys of the trackers that were found and are true. */
  trackers: string[];
  expected: number;
  found: number;
  /** Named, and not true. */
  others: number;
  /** Expected in contents that the browser keeps from extensions, and therefore not found. */
  hidden: number;
}

/** How many of a page's data types its report names, none where there is no report; of a group that needs one, one counts. */
export function coverageOf(site: SiteReport | undefined, truth: PageTruth, browser: BrowserName): Coverage {
  const seen = trackersOf(site?.collectors ?? []);
  const expected = truth.trackers.filter((tracker) => hostsIn(browser, tracker).length > 0);
  const coverage: Coverage = { trackers: [], expected: 0, found: 0, others: 0, hidden: 0 };
  for (const known of expected) {
    const types = seen.get(known.key)?.types ?? [];
    const groups = [...known.dataTypes.map((type) => [type]), ...(known.oneOf ? [known.oneOf] : [])];
    const found = groups.filter((group) => group.some((type) => types.includes(type))).length;
    const hidden = isHidden(known, browser) ? groups.length - found : 0;
    if (seen.has(known.key)) coverage.trackers.push(known.key);
    coverage.expected += groups.length - hidden;
    coverage.found += found;
    coverage.hidden += hidden;
  }
  for (const [key, { types }] of seen) {
    const known = expected.find((tracker) => tracker.key === key);
    const possible = known ? [...known.dataTypes, ...(known.arguable ?? []), ...(known.oneOf ?? [])] : [];
    coverage.others += types.filter((type) => !possible.includes(type)).length;
  }
  return coverage;
}

function trackersOf(collectors: SiteReport['collectors']): Map<string, { types: DataType[] }> {
  const trackers = collectors.flatMap((collector) => collector.trackers);
  return new Map(trackers.map(({ key, data }) => [key, { types: [...new Set(data.map(({ type }) => type))] }]));
}

function isHidden({ unreadableIn }: TrackerTruth, browser: BrowserName): boolean {
  return unreadableIn === 'both' || unreadableIn === browser;
}

function trackerDifferences(
  tracker: TrackerReport,
  organization: string | null,
  { known, browser }: { known: TrackerTruth; browser: BrowserName },
): string[] {
  const hidden = isHidden(known, browser);
  const seen = [...new Set(tracker.data.map(({ type }) => type))];
  const missing = hidden ? [] : known.dataTypes.filter((type) => !seen.includes(type));
  const oneOf = known.oneOf ?? [];
  const unnamed = oneOf.length > 0 && !hidden && !oneOf.some((type) => seen.includes(type));
  const possible: DataType[] = [...known.dataTypes, ...(known.arguable ?? []), ...oneOf];
  const invented = seen.filter((type) => !possible.includes(type));
  return [
    ...(organization === known.organization
      ? []
      : [`${known.key} is of ${known.organization}, not of ${organization}`]),
    ...setDifference(`hosts of ${known.key}`, tracker.hosts, hostsIn(browser, known)),
    ...(unnamed ? [`${known.key} received one of ${oneOf.join(', ')}, none of which was found`] : []),
    ...missing.map((type) => `${known.key} received ${type}, which was not found`),
    ...invented.map(
      (type) => `${known.key} did not receive ${type} (${tracker.data.find((data) => data.type === type)?.evidence})`,
    ),
    ...(hidden && tracker.unreadableRequests === 0
      ? [`${known.key} had contents that could not be read, which is not said`]
      : []),
    ...(known.told ?? []).flatMap(({ standard, value, choice }) =>
      tracker.told.some(
        (told) => told.standard === standard && told.choice === choice && (value === undefined || told.value === value),
      )
        ? []
        : [`${known.key} was told ${choice} (${standard} ${value}), not ${JSON.stringify(tracker.told)}`],
    ),
  ];
}

function hostsIn(browser: BrowserName, { hosts, chromiumOnly = [] }: TrackerTruth): string[] {
  return browser === 'chromium' ? [...hosts, ...chromiumOnly] : hosts;
}

/** TCF and consent managers are what Candor reads from pages so far; of pages that ask in another way it says that it does not know. */
function consentDifferences({ consent: { choice } }: SiteReport, truth: PageTruth): string[] {
  const { standard, choice: stated } = truth.consent ?? {};
  const expected = stated !== undefined && (standard === 'tcf' || standard === 'cmp') ? stated : 'unknown';
  return choice === expected ? [] : [`the choice is ${expected}, not ${choice}`];
}

function setDifference(what: string, seen: readonly string[], expected: readonly string[]): string[] {
  return [
    ...expected.filter((one) => !seen.includes(one)).map((one) => `${what}: ${one} is missing`),
    ...seen.filter((one) => !expected.includes(one)).map((one) => `${what}: ${one} is not true`),
  ];
}
