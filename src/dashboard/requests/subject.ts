// What a letter is about: a site, and one of its collectors or the site itself, with what was observed there.

import type { DataType, Directory, Site, TrackerCategory } from '../../core/model.ts';
import type { Collector, SiteReport } from '../../core/report/types.ts';
import type { IsoDate } from '../../core/rights/dates.ts';
import type { Addressee } from '../../core/rights/letter-request.ts';
import { contactFor } from './contact-for.ts';

export interface Subject {
  site: Site;
  /** Those that the letter names, the one it began with first. */
  sites: Site[];
  /** Who runs the site; by the site's own name where nobody is known to. */
  siteAddressee: Addressee;
  /** Key of who runs the site, where that is known. */
  siteOrganization?: string;
  /** Absent where the letter is about the site itself. */
  collector?: { key: string; isKnown: boolean; runsSite: boolean; actsForSites: boolean; addressee: Addressee };
  from: IsoDate;
  until: IsoDate;
  types: DataType[];
}

/** `organization` is a collector's key; one that the site does not have is taken for none. */
export function subjectOf(report: SiteReport, organization: string | undefined, directory: Directory): Subject {
  const owner = directory.organizationOf(report.site);
  const runs = owner === undefined ? undefined : directory.organization(owner);
  const collector = report.collectors.find(({ organization: { key } }) => key === organization);
  // Of the site itself, what those that run it received; what others did is a letter to them, or about them.
  const observed = collector ? [collector] : report.collectors.filter(({ runsSite }) => runsSite);
  return {
    site: report.site,
    sites: [report.site],
    siteAddressee: addressee(runs?.name ?? report.site, contactFor(runs)),
    ...(owner !== undefined && { siteOrganization: owner }),
    ...(collector && { collector: collectorIn(collector, directory) }),
    ...spanOf(observed, report),
    types: [
      ...new Set(observed.flatMap(({ trackers }) => trackers.flatMap(({ data }) => data.map(({ type }) => type)))),
    ],
  };
}

/** The same with what was observed of the same organization on other sites. */
export function joined(subject: Subject, others: readonly Subject[]): Subject {
  const all = [subject, ...others];
  return {
    ...subject,
    sites: all.map(({ site }) => site),
    from: all.map(({ from }) => from).sort()[0]!,
    until: all
      .map(({ until }) => until)
      .sort()
      .at(-1)!,
    types: [...new Set(all.flatMap(({ types }) => types))],
  };
}

function collectorIn({ organization: { key, name, known }, runsSite, trackers }: Collector, directory: Directory) {
  return {
    key,
    isKnown: known,
    runsSite,
    actsForSites: trackers.every(({ category }) => FOR_SITES.has(category)),
    addressee: addressee(name, contactFor(directory.organization(key))),
  };
}

/** Services that sites have somebody else do for them, who mostly is bound to do it on their behalf: no more than likely, so that the person chooses. */
const FOR_SITES: ReadonlySet<TrackerCategory> = new Set([
  'site_analytics',
  'customer_interaction',
  'consent',
  'hosting',
  'utilities',
]);

function addressee(name: string, contact: string | undefined): Addressee {
  return { name, ...(contact !== undefined && { contact }) };
}

function spanOf(collectors: readonly Collector[], report: SiteReport): Pick<Subject, 'from' | 'until'> {
  const trackers = collectors.flatMap((collector) => collector.trackers);
  const day = (at: string) => at.slice(0, 10);
  if (trackers.length === 0) return { from: day(report.firstSeen), until: day(report.lastSeen) };
  return {
    from: day(trackers.map(({ firstAt }) => firstAt).sort()[0]!),
    until: day(
      trackers
        .map(({ lastAt }) => lastAt)
        .sort()
        .at(-1)!,
    ),
  };
}
