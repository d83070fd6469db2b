// Trackers behind the site's own address. Where the company's format is used there, whether the site passes on what it gets cannot be seen; where
// the address is another name for the company's, the company gets it.

import type { Collector, TrackerReport } from '../report/types.ts';
import { siteOf } from '../site.ts';
import type { OwnAddressEvidence, OwnAddressFinding } from './finding.ts';
import type { Rule } from './rule.ts';

type Seen = { organization: Collector['organization']; tracker: TrackerReport; requests: number };

export const ownAddress: Rule = {
  about: [
    {
      kind: 'first-party-proxied',
      principle: 'transparency',
      means: 'data in a tracker’s format was sent to the site’s own address',
      certainty: { observed: 'always: who gets it in the end cannot be seen, and is not claimed' },
      excluded: ['what merely looks alike: each format is held by the fields that make it one'],
    },
    {
      kind: 'cname-cloaked',
      principle: 'transparency',
      means: 'a host of the site’s is another name for a tracker’s',
      certainty: { observed: 'always; only browsers that let extensions ask for names show it' },
      excluded: ['names of hosting and content delivery', 'names in the middle of a chain, which are not seen'],
    },
  ],
  find: ({ facts: { site }, collectors }) => [
    ...finding('first-party-proxied', site, seenBy(collectors, 'proxiedRequests')),
    ...finding('cname-cloaked', site, seenBy(collectors, 'cnameRequests')),
  ],
};

/** All that is known of a collector is that its format was used on the site's own address. */
export function isOnlyProxied({ trackers }: Pick<Collector, 'trackers'>): boolean {
  return trackers.every(({ requests, proxiedRequests }) => requests === proxiedRequests);
}

function seenBy(collectors: readonly Collector[], count: 'proxiedRequests' | 'cnameRequests'): Seen[] {
  return collectors.flatMap(({ organization, trackers }) =>
    trackers.flatMap((tracker) => {
      const requests = tracker[count] ?? 0;
      return requests > 0 ? [{ organization, tracker, requests }] : [];
    }),
  );
}

function finding(kind: OwnAddressFinding['kind'], site: string, seen: readonly Seen[]): OwnAddressFinding[] {
  if (seen.length === 0) return [];
  const names = [...new Set(seen.map(({ organization }) => organization.name))].join(', ');
  const evidence = seen.map((one): OwnAddressEvidence => {
    const { organization, tracker, requests } = one;
    return {
      organization: organization.key,
      tracker: tracker.key,
      hosts: tracker.hosts.filter((host) => siteOf(host) === site),
      requests,
    };
  });
  return [{ kind, principle: 'transparency', certainty: 'observed', summary: summaries[kind](names, site), evidence }];
}

const summaries: Record<OwnAddressFinding['kind'], (names: string, site: string) => string> = {
  'first-party-proxied': (names, site) =>
    `Data in the format of ${names} was sent to ${site}’s own address. Whether the site passes it on cannot be seen.`,
  'cname-cloaked': (names, site) =>
    `Data was sent to addresses that are part of ${site} by name and belong to ${names} by their DNS entries.`,
};
