// Identifiers on their way from where they were seen to where it is known in which visit: as digests, in memory only. Nothing here is copied to
// the session area, so that what waits is lost when the background is stopped; a visit says then that it was not watched whole.

import { type CookieIdentifiers, type Noted, noteChanged, noteSent, noteSet } from '../core/identifiers/cookies.ts';
import { type DigestKey, digestOf } from '../core/identifiers/digest.ts';
import { type CookieSet, cookiesIn, cookiesSetBy } from '../core/identifiers/set-cookie.ts';
import type { Carried } from '../core/identifiers/sharing.ts';
import { isPartnerField, isSyncEndpoint } from '../core/identifiers/sync-endpoints.ts';
import { identifiersIn, isPreference, SHORTEST } from '../core/identifiers/value.ts';
import type { DataType, Instant } from '../core/model.ts';
import { createNewest } from '../core/newest.ts';
import { safeName } from '../core/payload/evidence.ts';
import type { OnField } from '../core/payload/read.ts';
import { generalMeaning, type Meaning } from '../core/payload/rules.ts';
import { rememberingUnder } from '../core/remembering.ts';
import { siteOf } from '../core/site.ts';
import type { Cookies, RequestSeen } from '../core/visits/events.ts';
import { markOf } from '../core/visits/marks.ts';

/** Identifiers taken of one request; the rest of a flood is not looked at. */
const MOST_CARRIED = 50;
/** Fields looked at of one request, those that are read again counted again. */
const MOST_LOOKED = 2_000;
/** `Cookie` headers of which it is remembered what they hold, and characters of one. */
const MOST_HEADERS = 200;
const LONGEST_HEADER = 4_096;
/** Requests and cookies whose identifiers wait; of more than twice as many, those that wait longest are given up. */
const LEAST_WAITING = 1_000;

/** What cookies hold. */
interface Held {
  notes: Cookies['notes'];
  values: readonly Carried[];
}

export interface Traces {
  /** For reading: notes the identifiers in a request's fields. */
  identify(request: RequestSeen): OnField | undefined;
  /** A `Cookie` header's value. Undefined where it holds none. */
  sent(header: string, host: string): Cookies | undefined;
  /** The values of an answer's `Set-Cookie` headers. Undefined where none is set. */
  set(headers: readonly string[], host: string, at: Instant): Cookies | undefined;
  /** A cookie that the browser says was set, and no answer. Undefined for one that is over already. */
  changed(cookie: CookieSet & { domain: string }, at: Instant): Cookies | undefined;
  /** A cookie that the browser says it keeps, as an answer asked it to; what it holds was noted with the answer. */
  kept(cookie: CookieSet & { domain: string }, at: Instant): Cookies | undefined;
  /** What a request, as the fold gives it back, carried in its fields; once. */
  ofRequest(request: RequestSeen): readonly Carried[];
  /** What cookies hold; once. */
  ofCookies(cookies: Cookies): readonly Carried[];
}

/** Fields that say that what they hold is an identifier. */
const IDENTIFYING: ReadonlySet<Meaning | undefined> = new Set<DataType>([
  'client-id',
  'cookie-id',
  'advertising-id',
  'user-id',
  'hashed-email',
  'hashed-phone',
]);

/** `key` salts the digests; another one with every life of the background. */
export function createTraces(key: DigestKey = randomKey()): Traces {
  const waiting = createNewest<string, Carried[]>(LEAST_WAITING);
  const knownHeaders = rememberingUnder<Held>(MOST_HEADERS);
  const life = crypto.randomUUID();
  let last = 0;

  function wait(name: string): Carried[] {
    const carried: Carried[] = [];
    waiting.set(name, carried);
    return carried;
  }

  function take(name: string): readonly Carried[] {
    const carried = waiting.get(name) ?? [];
    waiting.delete(name);
    return carried;
  }

  function cookies(noted: (Noted | undefined)[]): Cookies | undefined {
    return traced(heldOf(noted));
  }

  function heldOf(noted: (Noted | undefined)[]): Held {
    const all = noted.filter((one) => one !== undefined);
    const values = all.flatMap(({ identifiers }) => carriedBy(identifiers)).slice(0, MOST_CARRIED);
    return { notes: all.map(({ note }) => note), values };
  }

  function traced({ notes, values }: Held): Cookies | undefined {
    if (notes.length === 0) return undefined;
    last += 1;
    const trace = `${life} ${last}`;
    if (values.length > 0) wait(trace).push(...values);
    return { notes, trace };
  }

  /** A page's requests to one host carry the same cookies, and hosts of one site do. What they are is told by a digest. */
  function sentTo(host: string, header: string): Held {
    const read = () => heldOf(cookiesIn(header).map((cookie) => noteSent(cookie, host)));
    if (header.length > LONGEST_HEADER) return read();
    const name = `${siteOf(host)} ${digestOf(header, key, LONGEST_HEADER)}`;
    return knownHeaders(name, read);
  }

  function carriedBy({ name, values }: CookieIdentifiers): Carried[] {
    return values.map((value) => ({ by: 'cookie', name, digest: digestOf(value, key), anchors: true }));
  }

  return {
    identify(request) {
      // What is read twice, since something had to be unpacked, is noted once.
      const noted: { digest: string; name: string }[] = [];
      let looked = 0;
      let carried: Carried[] | undefined;
      let isExchange: boolean | undefined;
      return ({ name, value }) => {
        if (noted.length >= MOST_CARRIED || looked >= MOST_LOOKED) return;
        looked += 1;
        if (value.length < SHORTEST || isPreference(name)) return;
        for (const one of identifiersIn(value)) {
          const digest = digestOf(one, key);
          if (noted.some((other) => other.digest === digest && other.name === name)) continue;
          noted.push({ digest, name });
          carried ??= wait(nameOf(request, markOf(request.url)));
          isExchange ??= isSyncEndpoint(request.url, request.host);
          carried.push(fieldWith(name, digest, isExchange));
        }
      };
    },
    sent: (header, host) => traced(sentTo(host, header)),
    set: (headers, host, at) => cookies(cookiesSetBy(headers, at).map((cookie) => noteSet(cookie, host, at))),
    changed: (cookie, at) => cookies([noteChanged(cookie, 'unseen', at)]),
    kept(cookie, at) {
      const noted = noteChanged(cookie, 'answer', at);
      return noted && cookies([{ ...noted, identifiers: { ...noted.identifiers, values: [] } }]);
    },
    ofRequest: (request) => take(nameOf(request, request.url)),
    ofCookies: ({ trace }) => take(trace),
  };
}

function fieldWith(name: string, digest: string, isExchange: boolean): Carried {
  const anchors = IDENTIFYING.has(generalMeaning(name));
  return {
    by: 'field',
    name: safeName(name),
    digest,
    anchors,
    ...(isExchange && isPartnerField(name) && { partner: true }),
  };
}

/** One hop of a request, which the fold knows by its mark. */
function nameOf({ requestId, at }: RequestSeen, mark: string): string {
  return `${requestId} ${at} ${mark}`;
}

function randomKey(): DigestKey {
  const [first = 0, second = 0] = crypto.getRandomValues(new Int32Array(2));
  return [first, second];
}
