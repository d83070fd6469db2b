// Who can link whom: the same identifier at two collectors, or one handed over at an address that is there for it. What is compared are digests;
// they stay in this memory, and what comes out names collectors, cookies and fields.

import type { Carrier, IdentifierLink } from '../facts.ts';
import type { VisitId } from '../model.ts';
import { MOST_LINKS } from './links.ts';

/** An identifier that a request or a cookie carried. */
export interface Carried {
  by: Carrier['by'];
  /** Made safe. */
  name: string;
  digest: string;
  /** A cookie, or a field that says that it is one, shows that it is an identifier of this browser; others are compared with those only. */
  anchors: boolean;
  /** About a partner, at an address for exchanging identifiers. */
  partner?: true;
}

export interface Got {
  /** Absent for the site itself: its cookies show what identifies, and it is no collector. */
  collector?: string;
  carried: readonly Carried[];
  /** Who sent the browser there, by a redirect or from a frame of its own. */
  sender?: { collector: string; redirected: boolean };
}

export interface Sharing {
  /** What follows for a visit and was not said before. */
  take(visit: VisitId, got: Got): IdentifierLink[];
  forget(isGone: (visit: VisitId) => boolean): void;
  /** Forgets that a collector has anything. */
  forgetCollector(collector: string): void;
}

/** Visits whose identifiers are held; of the others, those seen longest ago are forgotten. */
const MOST_VISITS = 50;
/**
 * Identifiers held of one visit, and other values that may turn out to be some. A page can make up any number: those seen longest ago are given up,
 * and a flood of the others takes none of the first along.
 */
export const MOST_DIGESTS = 1_000;
const MOST_HOLDERS = 20;
/** Of one visit. A link is said again with every other cookie or field that shows it. */
const MOST_SAID = 4 * MOST_LINKS;

type Holding = Pick<Carrier, 'by' | 'name'> & { sender: Got['sender'] };

/** Who has a value, the first first. */
type Holders = Map<string, Holding>;

interface Seen {
  /** By digest. */
  identifiers: Map<string, Holders>;
  others: Map<string, Holders>;
  /** Links that were said, so that none is said again. */
  said: Set<string>;
}

export function createSharing(): Sharing {
  const visits = new Map<VisitId, Seen>();

  function seenIn(visit: VisitId): Seen {
    const seen = visits.get(visit) ?? { identifiers: new Map(), others: new Map(), said: new Set() };
    visits.delete(visit);
    visits.set(visit, seen);
    if (visits.size > MOST_VISITS) visits.delete(visits.keys().next().value!);
    return seen;
  }

  return {
    take(visit, got) {
      if (got.carried.length === 0) return [];
      const seen = seenIn(visit);
      const links: IdentifierLink[] = [];
      for (const carried of got.carried) links.push(...linksBy(seen, carried, got));
      if (got.carried.some(({ partner }) => partner)) links.push(...exchanged(got));
      return links.filter((link) => isNew(seen.said, link));
    },
    forget(isGone) {
      for (const visit of visits.keys()) if (isGone(visit)) visits.delete(visit);
    },
    forgetCollector(collector) {
      for (const seen of visits.values()) {
        for (const holders of [...seen.identifiers.values(), ...seen.others.values()]) holders.delete(collector);
        // What names it may be said again; what does not was said.
        for (const key of seen.said) if (isLinkOf(key, collector)) seen.said.delete(key);
      }
    },
  };
}

function isNew(said: Set<string>, link: IdentifierLink): boolean {
  const key = JSON.stringify(link);
  if (said.has(key) || said.size >= MOST_SAID) return false;
  said.add(key);
  return true;
}

function isLinkOf(key: string, collector: string): boolean {
  const { from, to } = JSON.parse(key) as IdentifierLink;
  return from === collector || to === collector;
}

const none: readonly IdentifierLink[] = [];

/** Who else has the same. */
function linksBy(
  seen: Seen,
  { digest, anchors, by, name }: Carried,
  { collector, sender }: Got,
): readonly IdentifierLink[] {
  const { identifiers, others } = seen;
  const wasKnown = identifiers.has(digest);
  const holders: Holders = identifiers.get(digest) ?? others.get(digest) ?? new Map();
  const before = holders.size;
  if (collector !== undefined && !holders.has(collector) && before < MOST_HOLDERS)
    holders.set(collector, { by, name, sender });
  others.delete(digest);
  if (!wasKnown && !anchors) {
    rememberIn(others, digest, holders);
    return none;
  }
  rememberIn(identifiers, digest, holders);
  // Nobody has it who did not have it before.
  if (wasKnown && holders.size === before) return none;
  const all = [...holders];
  // Of what is an identifier since just now, all who have it can link; else only who has it since just now.
  return all
    .slice(wasKnown ? before : 0)
    .flatMap((to) => all.slice(0, all.indexOf(to)).map((from) => linkOf(from, to)));
}

function rememberIn(map: Map<string, Holders>, digest: string, holders: Holders): void {
  map.delete(digest);
  map.set(digest, holders);
  if (map.size > MOST_DIGESTS) map.delete(map.keys().next().value!);
}

function linkOf([from, first]: [string, Holding], [to, second]: [string, Holding]): IdentifierLink {
  const isRedirected = second.sender?.redirected && second.sender.collector === from;
  return {
    from,
    to,
    seen: 'value',
    ...(isRedirected && { redirected: true }),
    carriers: [
      { at: 'from', by: first.by, name: first.name },
      { at: 'to', by: second.by, name: second.name },
    ],
  };
}

/** An identifier that a partner was handed, whoever else has it. */
function exchanged({ collector, carried, sender }: Got): IdentifierLink[] {
  const names = new Set(carried.filter(({ partner }) => partner).map(({ name }) => name));
  if (names.size === 0 || collector === undefined || sender === undefined || sender.collector === collector) return [];
  return [
    {
      from: sender.collector,
      to: collector,
      seen: 'endpoint',
      ...(sender.redirected && { redirected: true }),
      carriers: [...names].map((name) => ({ at: 'to', by: 'field', name })),
    },
  ];
}
