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

function trackerDifferences(
  tracker: TrackerReport,
  organization: string | null,
  { known, browser }: { known: TrackerTruth; browser: BrowserName },
): string[] {
  const hidden = known.unreadableIn === 'both' || known.unreadableIn === browser;
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

/** TCF is what Candor reads from pages so far; of pages that ask in another way it says that it does not know. */
function consentDifferences({ consent: { choice } }: SiteReport, truth: PageTruth): string[] {
  const expected = truth.consent?.standard === 'tcf' ? truth.consent.choice : 'unknown';
  return choice === expected ? [] : [`the choice is ${expected}, not ${choice}`];
}

function setDifference(what: string, seen: readonly string[], expected: readonly string[]): string[] {
  return [
    ...expected.filter((one) => !seen.includes(one)).map((one) => `${what}: ${one} is missing`),
    ...seen.filter((one) => !expected.includes(one)).map((one) => `${what}: ${one} is not true`),
  ];
}
