// Whether a filter matches a request. Follows the adblocker engine inside trackerdb's own SDK, quirks included, so that both give
// the same answer (tests/unit/core/recognition/agreement.test.ts).

import type { RequestContext } from '../model.ts';
import { type Filter, isUnconditional } from './filter.ts';
import { hasPattern } from './pattern.ts';
import { isFor, isThirdParty, type Source } from './surroundings.ts';
import { Flag, typeBits } from './tables.ts';

/** A request, worked out as far as filters ask. */
export interface Asked {
  url: string;
  /** Lower case. */
  hostname: string;
  context: RequestContext;
  source: Source;
  /** The address in lower case: there from the start where its host is not written in lower case, else once a filter asks. */
  lowerCase: string | undefined;
  thirdParty: boolean | undefined;
}

const PARTY = Flag.thirdParty | Flag.firstParty;
const DOT = 46;

export function matches(filter: Filter, asked: Asked): boolean {
  if (isUnconditional(filter)) return isWithin(asked.hostname, filter.hostname);
  return allows(filter, asked) && hasPattern(filter, asked);
}

function isWithin(hostname: string, domain: string): boolean {
  if (!hostname.endsWith(domain)) return false;
  return hostname.length === domain.length || hostname.charCodeAt(hostname.length - domain.length - 1) === DOT;
}

function allows({ flags, types, domains }: Filter, asked: Asked): boolean {
  if (types !== 0 && (types & typeOf(asked)) === 0) return false;
  if ((flags & PARTY) !== 0) {
    asked.thirdParty ??= isThirdParty(asked.hostname, asked.context, asked.source);
    if ((flags & (asked.thirdParty ? Flag.firstParty : Flag.thirdParty)) !== 0) return false;
  }
  return domains === '' || isFor(domains, asked.context, asked.source);
}

/** Sockets are sockets, whatever type a browser names. */
function typeOf({ url, context }: Asked): number {
  return typeBits[/^wss?:/.test(url) ? 'websocket' : context.type] ?? 0;
}
