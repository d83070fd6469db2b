// What a letter is about: a site, and one of its collectors or the site itself, with what was observed there.

import type { DataType, Directory, Site } from '../../core/model.ts';
import type { Collector, SiteReport } from '../../core/report/types.ts';
import type { IsoDate } from '../../core/rights/dates.ts';
import type { Addressee } from '../../core/rights/letter-request.ts';
import { contactFor } from './contact-for.ts';

export interface Subject {
  site: Site;
  /** Who runs the site; by the site's own name where nobody is known to. */
  siteAddressee: Addressee;
  /** Key of who runs the site, where that is known. */
  siteOrganization?: string;
  /** Absent where the letter is about the site itself. */
  collector?: { key: string; isKnown: boolean; runsSite: boolean; addressee: Addressee };
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
    siteAddressee: addressee(runs?.name ?? report.site, contactFor(runs)),
    ...(owner !== undefined && { siteOrganization: owner }),
    ...(collector && { collector: collectorIn(collector, directory) }),
    ...spanOf(observed, report),
    types: [
      ...new Set(observed.flatMap(({ trackers }) => trackers.flatMap(({ data }) => data.map(({ type }) => type)))),
    ],
  };
}

function collectorIn({ organization: { key, name, known }, runsSite }: Collector, directory: Directory) {
  return { key, isKnown: known, runsSite, addressee: addressee(name, contactFor(directory.organization(key))) };
}

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
