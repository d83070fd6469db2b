// One filter: what it looks for, and whether an address has it. Follows the semantics of the adblocker engine inside trackerdb's
// own SDK, quirks included, so that both give the same answer (tests/unit/core/recognition/agreement.test.ts).

import { getDomain } from 'tldts';
import type { RequestContext } from '../model.ts';
import { hostnameOf } from '../site.ts';
import { Flag, typeBits } from './tables.ts';

export interface Filter {
  tracker: number;
  /** Empty for filters that look at the whole address. */
  hostname: string;
  pattern: string;
  flags: number;
  /** Bits of typeBits; 0 is any. */
  types: number;
  domains: string;
  /** Made when first needed. */
  expression?: RegExp;
}

/** A request as filters look at it. */
export interface Target {
  /** Lower case. */
  url: string;
  hostname: string;
  context: RequestContext;
  /** Known once a filter has asked. */
  thirdParty?: boolean;
}

export function parseFilter(line: string): Filter {
  const [tracker = '', hostname = '', pattern = '', flags = '', types = '', domains = ''] = line.split('\t');
  return {
    tracker: Number(tracker),
    hostname,
    pattern,
    flags: parseInt(flags, 36),
    types: types ? parseInt(types, 36) : 0,
    domains,
  };
}

/** Whether the filter allows for the request's surroundings: type, party, and the site that asked. */
export function allows(filter: Filter, target: Target): boolean {
  const { flags, types, domains } = filter;
  if (types !== 0 && (types & (typeBits[target.context.type] ?? 0)) === 0) return false;
  if ((flags & (Flag.thirdParty | Flag.firstParty)) !== 0) {
    target.thirdParty ??= isThirdParty(target);
    if (target.thirdParty ? (flags & Flag.firstParty) !== 0 : (flags & Flag.thirdParty) !== 0) return false;
  }
  return domains === '' || isAskedBy(domains, target.context.sourceUrl);
}

/** Unlike a visit's party, this one compares without private suffixes, and takes an unknown source for the same site. */
function isThirdParty({ hostname, context }: Target): boolean {
  if (context.type === 'main_frame') return false;
  const source = context.sourceUrl === undefined ? '' : (hostnameOf(context.sourceUrl) ?? '');
  const domain = getDomain(hostname) ?? '';
  const sourceDomain = getDomain(source) ?? source;
  if (sourceDomain === '') return false;
  return (domain || hostname) !== sourceDomain;
}

/** `domains` is a filter's list: some to include, or some to exclude with `~`. */
function isAskedBy(domains: string, sourceUrl: string | undefined): boolean {
  const source = sourceUrl === undefined ? '' : (hostnameOf(sourceUrl) ?? '');
  const within = (domain: string) => source === domain || source.endsWith(`.${domain}`);
  const list = domains.split('|');
  if (list.some((domain) => domain.startsWith('~') && within(domain.slice(1)))) return false;
  const included = list.filter((domain) => !domain.startsWith('~'));
  return included.length === 0 || included.some(within);
}

/** Whether the address has the pattern. For a filter with a hostname, the host is already known to have it. */
export function hasPattern(filter: Filter, { url, hostname }: Target): boolean {
  const { flags, pattern } = filter;
  const start = filter.hostname === '' ? 0 : url.indexOf(filter.hostname) + filter.hostname.length;
  if ((flags & (Flag.wildcard | Flag.regularExpression)) !== 0) {
    filter.expression ??= expressionOf(filter);
    return filter.expression.test(start === 0 ? url : url.slice(start));
  }
  if ((flags & Flag.rightAnchor) !== 0) return endsWith(filter, { url, hostname, start });
  if ((flags & Flag.leftAnchor) !== 0) return url.startsWith(pattern, start);
  return pattern === '' || url.includes(pattern, start);
}

function endsWith({ flags, pattern, hostname }: Filter, at: { url: string; hostname: string; start: number }): boolean {
  if ((flags & Flag.leftAnchor) !== 0) return at.url.slice(at.start) === pattern;
  return pattern === '' ? at.hostname.endsWith(hostname) : at.url.endsWith(pattern);
}

/** In patterns `*` is anything and `^` a separator or the end. */
function expressionOf({ flags, pattern }: Filter): RegExp {
  if ((flags & Flag.regularExpression) !== 0) return new RegExp(pattern.slice(1, -1), 'i');
  const source = pattern
    .replace(/[|.$+?{}()[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('^', '(?:[^\\w\\d_.%-]|$)');
  const left = (flags & Flag.leftAnchor) !== 0 ? '^' : '';
  const right = (flags & Flag.rightAnchor) !== 0 ? '$' : '';
  return new RegExp(left + source + right, 'i');
}
