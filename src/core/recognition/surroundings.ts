// What a request's surroundings say of it: which site asked, and whether that is another.

import { getDomain, getHostname } from 'tldts';
import type { RequestContext } from '../model.ts';
import { hostnameOf } from '../site.ts';

/** What the SDK's engine makes of an address: no validation, no private suffixes. */
const HOST = { validateHostname: false, mixedInputs: false } as const;
const DOT = 46;
const DOMAIN = { extractHostname: false, validateHostname: false } as const;

/** Who asked: the host of an address, kept since a page asks many times. */
export interface Source {
  url: string;
  host: string;
}

/** As the engine has it: a page that is opened is its own, and so is what nobody says they asked for. */
export function isThirdParty(hostname: string, context: RequestContext, source: Source): boolean {
  if (context.type === 'main_frame') return false;
  const asking = sourceHost(context, source);
  if (asking === '') return false;
  return !endAlike(hostname, asking) || registrable(hostname) !== registrable(asking);
}

/** `domains` is a filter's list: some to include, or some to exclude with `~`. */
export function isFor(domains: string, context: RequestContext, source: Source): boolean {
  const asking = sourceHost(context, source);
  const within = (domain: string) => asking === domain || asking.endsWith(`.${domain}`);
  const list = domains.split('|');
  if (list.some((domain) => domain.startsWith('~') && within(domain.slice(1)))) return false;
  const included = list.filter((domain) => !domain.startsWith('~'));
  return included.length === 0 || included.some(within);
}

/** Host of whatever asked; an opaque origin (`null`) is a host of that name, and so foreign to all. */
function sourceHost({ sourceUrl = '' }: RequestContext, source: Source): string {
  if (source.url !== sourceUrl) {
    source.url = sourceUrl;
    source.host = hostnameOf(sourceUrl) ?? getHostname(sourceUrl, HOST) ?? '';
  }
  return source.host;
}

function registrable(hostname: string): string {
  return getDomain(hostname, DOMAIN) || hostname;
}

/** Whether the last two labels are the same. Where they are not, no registrable domain is, and none need be looked up. */
function endAlike(one: string, other: string): boolean {
  for (let back = 1, dots = 0; dots < 2; back += 1) {
    const code = one.charCodeAt(one.length - back);
    // Where one has no more labels, the other may.
    if (back > one.length || back > other.length) return true;
    if (code !== other.charCodeAt(other.length - back)) return false;
    if (code === DOT) dots += 1;
  }
  return true;
}
