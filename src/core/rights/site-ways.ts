// A site's own ways to refuse and to read what it does: its "do not sell" link, its privacy choices, its policy, among a page's links. The page
// can write anything there, so that what comes from it is parsed, bounded, and kept to the site's own addresses and those of known services.

import type { Directory, Site } from '../model.ts';
import { hostnameOf, partyOf, siteOf } from '../site.ts';
import { hrefWords, type SiteWayKind, textWords } from './site-way-words.ts';

export interface SiteWay {
  kind: SiteWayKind;
  /** The link's own words, made safe. */
  text: string;
  /** Absent for what opens something in the page itself. */
  url?: string;
}

/** One link or button of a page, as it was read there. */
export interface PageLink {
  text: string;
  href: string;
  rel: string;
}

/** More of a kind than these help nobody. */
const MOST_OF_KIND = 3;
export const MOST_LINKS = 200;
const LONGEST_TEXT = 80;
const LONGEST_HREF = 2_000;

/** Services that host sites' privacy pages and forms, by their registrable domains. */
const SERVICES: ReadonlySet<Site> = new Set([
  'onetrust.com',
  'trustarc.com',
  'truste.com',
  'iubenda.com',
  'termly.io',
  'securiti.ai',
  'transcend.io',
  'osano.com',
  'ketch.com',
  'datagrail.io',
  'usercentrics.eu',
  'didomi.io',
]);

/** What a page told of its links; what has another shape is left out. */
export function parseLinks(raw: unknown): PageLink[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_LINKS).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { text, href, rel } = one as Record<string, unknown>;
    if (typeof text !== 'string' || typeof href !== 'string' || typeof rel !== 'string') return [];
    if (text.length > LONGEST_HREF || href.length > LONGEST_HREF || rel.length > LONGEST_HREF) return [];
    return [{ text, href, rel }];
  });
}

/** The ways among a page's links, each address once; at most three of a kind. `page` is the page's own address. */
export function siteWays(
  links: readonly PageLink[],
  page: string,
  directory: Pick<Directory, 'organizationOf'>,
): SiteWay[] {
  const site = siteOf(hostnameOf(page) ?? '');
  const ways = new Map<string, SiteWay>();
  for (const link of links) {
    const kind = kindOf(link);
    const url = kind && addressOf(link.href, page, site, directory);
    if (!kind || url === 'elsewhere') continue;
    const text = safeText(link.text, url);
    const key = `${kind} ${url ?? text}`;
    if (!ways.has(key)) ways.set(key, { kind, text, ...(url !== undefined && { url }) });
  }
  return (['do-not-sell', 'choices', 'policy'] as const).flatMap((kind) =>
    [...ways.values()].filter((way) => way.kind === kind).slice(0, MOST_OF_KIND),
  );
}

/** By what it says, then by where it leads. */
function kindOf({ text, href, rel }: PageLink): SiteWayKind | undefined {
  if (/\bprivacy-policy\b/i.test(rel)) return 'policy';
  const kinds = ['do-not-sell', 'choices', 'policy'] as const;
  return kinds.find((kind) => textWords[kind].test(text)) ?? kinds.find((kind) => hrefWords[kind].test(href));
}

/** Undefined for what leads nowhere but to the page itself; `elsewhere` for what is neither the site's nor a known service's. */
function addressOf(
  href: string,
  page: string,
  site: Site,
  directory: Pick<Directory, 'organizationOf'>,
): string | 'elsewhere' | undefined {
  const host = hostnameOf(href);
  if (host === undefined) return href === '' || /^(?:#|javascript:)/i.test(href) ? undefined : 'elsewhere';
  if (href.split('#')[0] === page.split('#')[0]) return undefined;
  return partyOf(host, site, directory) !== 'third' || SERVICES.has(siteOf(host)) ? href : 'elsewhere';
}

/** In one line and short; where it could be something else than a link's words, its host. */
function safeText(text: string, url: string | undefined): string {
  const line = text
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);
  const isWords = line !== '' && !/@|(?:\d[-_. ]?){6}/.test(line);
  return isWords ? line : ((url && hostnameOf(url)) ?? '…');
}
