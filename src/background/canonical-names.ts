// What other hosts the hosts of pages are names for, asked of the browser's resolver where it can be asked, and remembered for a while, in
// memory only. A request is never held up: it waits within Candor, for a moment, as one does whose contents are being unpacked.

import type { TrackerKey } from '../core/model.ts';
import { hostnameOf } from '../core/site.ts';
import type { RequestSeen } from '../core/visits/events.ts';
import type { Behind } from './read-request.ts';

/** Hosts remembered; beyond it the oldest are asked about again. */
export const MOST_NAMES = 2_000;
/** Hosts asked about at once. A page can make up hosts without end; those beyond are not asked about. */
export const MOST_ASKED = 30;
/** Milliseconds that an answer holds. How long the record itself does is not told; hosts of trackers change less often than that. */
export const HOLDS_FOR = 3_600_000;
/** Milliseconds that a request waits for an answer; one that comes later holds for those that follow. Less than the popup waits. */
export const WAITS_FOR = 1_500;

interface Known {
  /** Absent where the host has no other name. */
  canonicalName?: string;
  until: number;
}

export interface Resolving {
  /** Rejects for names that do not resolve. */
  resolve(host: string): Promise<string | undefined>;
  /** Resolves to whether anything may be asked: not while Candor is paused. */
  allowed(): Promise<boolean>;
  now(): number;
}

/** The tracker behind a canonical name for a request to another name of it. */
type TrackerBehind = (canonicalName: string, request: RequestSeen) => TrackerKey | undefined;

export function createCanonicalNames({ resolve, allowed, now }: Resolving, trackerBehind: TrackerBehind): Behind {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<string | undefined>>();

  function keep(host: string, canonicalName: string | undefined): void {
    const isOther = canonicalName !== undefined && canonicalName !== '' && canonicalName !== host;
    known.delete(host);
    known.set(host, { until: now() + HOLDS_FOR, ...(isOther && { canonicalName }) });
    if (known.size > MOST_NAMES) known.delete(known.keys().next().value!);
  }

  async function learn(host: string): Promise<string | undefined> {
    if (!(await allowed())) return undefined;
    // A name that does not resolve has no other, and nothing is sent to it.
    keep(host, plain(await resolve(host).catch(() => undefined)));
    return known.get(host)?.canonicalName;
  }

  function ask(host: string): Promise<string | undefined> | undefined {
    const already = asked.get(host);
    if (already || asked.size >= MOST_ASKED) return already;
    const answer = learn(host).finally(() => asked.delete(host));
    asked.set(host, answer);
    return answer;
  }

  return (request) => {
    const found = known.get(request.host);
    const isKnown = found !== undefined && found.until > now();
    // Most hosts have no other name, or are the page's own.
    if ((isKnown && found.canonicalName === undefined) || !isWorthAsking(request)) return undefined;
    const behind = (canonicalName: string | undefined) =>
      canonicalName === undefined ? undefined : trackerBehind(canonicalName, request);
    if (isKnown) return behind(found.canonicalName);
    const answer = ask(request.host);
    return answer && inTime(answer).then(behind);
  };
}

/**
 * The host of the page itself is the site's, whatever it is hosted on, and an address or a name without a dot has no other name. What goes
 * through a proxy may be resolved there and nowhere else.
 */
function isWorthAsking({ host, sourceUrl, topUrl, proxied }: RequestSeen): boolean {
  if (proxied || !/\.[a-z][a-z0-9-]*$/.test(host) || host.endsWith('.onion')) return false;
  return sourceUrl !== undefined && hostnameOf(sourceUrl) !== host && (!topUrl || hostnameOf(topUrl) !== host);
}

/** As hosts are written: lower case, without the dot at the end. */
function plain(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/\.$/, '');
}

function inTime(answer: Promise<string | undefined>): Promise<string | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), WAITS_FOR);
    void answer
      .catch(() => undefined)
      .then((name) => {
        clearTimeout(late);
        resolve(name);
      });
  });
}
