// A cookie as a request carries it, an answer sets it, or the browser tells of it → what is noted of it, without its value.

import type { CookieSeen } from '../facts.ts';
import type { Instant, Party, RecognisedBy, Site, TrackerKey } from '../model.ts';
import { safeName } from '../payload/evidence.ts';
import { siteOf } from '../site.ts';
import { knownCookie } from './known-cookies.ts';
import { type CookieSent, type CookieSet, capped } from './set-cookie.ts';
import { identifiersIn, isPreference } from './value.ts';

/** What is noted before it is known in which visit. */
export interface CookieNote extends Omit<CookieSeen, 'party' | 'tracker'> {
  /** What its name says of whose it is, and whether it is kept under the domains of sites (`own`). */
  known?: { tracker: TrackerKey; own: boolean };
}

/** A cookie's identifiers, to be compared at once and not kept. */
export interface CookieIdentifiers {
  /** As noted. */
  name: string;
  values: readonly string[];
}

export interface Noted {
  note: CookieNote;
  /** Empty for one that is no identifier. */
  identifiers: CookieIdentifiers;
}

/** Cookies kept of one visit; a page can set them without end. */
export const MOST_COOKIES_IN_VISIT = 200;

/** Seconds that a cookie has to be kept for if it is to be taken for an identifier: less is a session, or a shopping basket. */
const LEAST_LIFETIME = 30 * 86_400;

/** A cookie that went to a host. Which domain it is kept under is not said: the host's own, or a part of it; of the same site it is. */
export function noteSent({ name, value }: CookieSent, host: string): Noted {
  return noted({ name, value, domain: siteOf(host), sent: true });
}

/** A cookie that a host's answer set; undefined where it deleted one. */
export function noteSet({ name, value, domain, lifetime }: CookieSet, host: string, setAt: Instant): Noted | undefined {
  if (lifetime !== 'session' && lifetime <= 0) return undefined;
  // A host can set cookies for its own domains only; browsers refuse others.
  if (domain !== undefined && domain !== host && !host.endsWith(`.${domain}`)) return undefined;
  return noted({ name, value, domain: siteOf(host), lifetime, setBy: 'answer', setAt });
}

/** A cookie that the browser says it keeps, set by an answer or not. `lifetime` in seconds. */
export function noteChanged(
  { name, value, domain, lifetime }: CookieSet & { domain: string },
  setBy: 'answer' | 'unseen',
  setAt: Instant,
): Noted | undefined {
  if (lifetime !== 'session' && lifetime <= 0) return undefined;
  const seconds = lifetime === 'session' ? lifetime : capped(Math.round(lifetime));
  return noted({ name, value, domain: siteOf(domain.replace(/^\./, '')), lifetime: seconds, setBy, setAt, kept: true });
}

type Raw = Pick<CookieSeen, 'name' | 'domain' | 'lifetime' | 'setBy' | 'setAt' | 'kept' | 'sent'> & { value: string };

/** Not by spreading what may be absent, which takes engines several times as long. */
function noted({ name, value, domain, lifetime, setBy, setAt, kept, sent }: Raw): Noted {
  const known = knownCookie(name, domain);
  const shown = known?.name ?? safeCookieName(name);
  const values = known?.identifies === false || (!known && isPreference(name)) ? [] : identifiersIn(value);
  const note: CookieNote = { name: shown, domain };
  if (lifetime !== undefined) note.lifetime = lifetime;
  if (setBy) note.setBy = setBy;
  if (setAt !== undefined) note.setAt = setAt;
  if (kept) note.kept = kept;
  if (sent) note.sent = sent;
  if (known) {
    note.known = { tracker: known.tracker, own: known.own };
    if (known.identifies && value !== '') note.identifies = 'known';
  } else if (isLasting(lifetime) && values.length > 0) note.identifies = 'likely';
  return { note, identifiers: { name: shown, values } };
}

function isLasting(lifetime: CookieSeen['lifetime']): boolean {
  return typeof lifetime === 'number' && lifetime >= LEAST_LIFETIME;
}

const NOT_KEPT = '(a cookie whose name is not kept)';

function safeCookieName(name: string): string {
  const safe = safeName(name);
  return safe.startsWith('(') ? NOT_KEPT : safe;
}

/** The request that carried a cookie, or whose answer set it. */
export interface CookieRequest {
  tracker?: TrackerKey | undefined;
  by?: RecognisedBy | undefined;
}

/**
 * Whose a cookie is. Under the visited site's own domain its name alone says that, or that its host is another name for a tracker's; the site's
 * own are nobody else's. Under others it is the receiver's.
 */
export function trackerOfCookie(
  { domain, known }: CookieNote,
  visited: Site,
  request: CookieRequest | undefined,
): TrackerKey | undefined {
  if (domain !== visited) return request?.tracker ?? known?.tracker;
  if (known?.own) return known.tracker;
  return request?.by === 'cname' ? request.tracker : undefined;
}

/** What is absent may be undefined. */
type CookieParts = { [Part in keyof Omit<CookieNote, 'known'>]: CookieNote[Part] | undefined } & Pick<
  CookieNote,
  'name' | 'domain'
>;

/** A cookie as it is seen in a visit. Not by spreading what may be absent, which takes engines several times as long: it is done with every cookie of every request. */
export function cookieOf(parts: CookieParts, party: Party, tracker: TrackerKey | undefined): CookieSeen {
  const { name, domain, setBy, setAt, heldBefore, kept, lifetime, sent, identifies } = parts;
  const seen: CookieSeen = { name, domain, party };
  if (tracker !== undefined) seen.tracker = tracker;
  if (setBy) seen.setBy = setBy;
  if (setAt !== undefined) seen.setAt = setAt;
  if (heldBefore) seen.heldBefore = heldBefore;
  if (kept) seen.kept = kept;
  if (lifetime !== undefined) seen.lifetime = lifetime;
  if (sent) seen.sent = sent;
  if (identifies) seen.identifies = identifies;
  return seen;
}

/** A cookie, the first time that it is seen in a visit: one that is carried then was there from before. */
export function firstSighting(cookie: CookieSeen): CookieSeen {
  const first = sameCookie(cookie, cookie);
  if (cookie.sent && cookie.setBy === undefined) first.heldBefore = true;
  return first;
}

/**
 * What is known of one cookie from two sightings, the earlier one first: that it was set by an answer goes before that it was set, and the longest
 * lifetime counts.
 */
export function sameCookie(a: CookieSeen, b: CookieSeen): CookieSeen {
  const setBy = a.setBy === 'answer' || b.setBy === 'answer' ? 'answer' : (a.setBy ?? b.setBy);
  const lifetime = longer(a.lifetime, b.lifetime);
  const setAt = a.setAt === undefined || b.setAt === undefined ? (a.setAt ?? b.setAt) : Math.min(a.setAt, b.setAt);
  const tracker = a.tracker ?? b.tracker;
  const identifies = a.identifies === 'known' || b.identifies === 'known' ? 'known' : (a.identifies ?? b.identifies);
  const heldBefore = a.heldBefore;
  const kept = a.kept ?? b.kept;
  const sent = a.sent ?? b.sent;
  return cookieOf(
    { name: a.name, domain: a.domain, setBy, setAt, heldBefore, kept, lifetime, sent, identifies },
    a.party,
    tracker,
  );
}

function longer(a: CookieSeen['lifetime'], b: CookieSeen['lifetime']): CookieSeen['lifetime'] {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  if (typeof a === 'number' || b === undefined) return a;
  return b;
}

/** Whether another sighting of a cookie tells nothing that is not known. */
export function isKnown(known: CookieSeen, seen: CookieSeen): boolean {
  return TOLD.every((part) => seen[part] === undefined || seen[part] === known[part]);
}

const TOLD = ['tracker', 'setBy', 'setAt', 'heldBefore', 'kept', 'lifetime', 'sent', 'identifies'] as const;

export function isSameCookie(a: Pick<CookieSeen, 'name' | 'domain'>, b: Pick<CookieSeen, 'name' | 'domain'>): boolean {
  return a.name === b.name && a.domain === b.domain;
}
