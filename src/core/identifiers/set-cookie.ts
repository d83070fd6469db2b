// What requests and answers say of cookies (RFC 6265bis): names, values, for which hosts, for how long. Servers are hostile: everything is bounded,
// and nothing throws. Only what is needed is read; libraries for this keep more attributes, and none is bounded.

import type { Instant } from '../model.ts';

/** Cookies read of one request or answer; browsers keep at most 180 for a domain. */
export const MOST_COOKIES = 60;
/** Browsers keep no cookie whose name and value are longer (RFC 6265bis, section 5.7, step 5), and no header line of more is looked into. */
const MOST_CHARACTERS = 4096;
const MOST_HEADER = 64 * 1024;

/** Browsers keep none longer (RFC 6265bis, section 5.5): 400 days, in seconds. */
export const LONGEST_LIFETIME = 400 * 86_400;

export interface CookieSent {
  name: string;
  value: string;
}

export interface CookieSet extends CookieSent {
  /** As its server wrote it, lower case, without a leading dot; absent for the host that answered alone. */
  domain?: string;
  /** Seconds from the moment it is set, as asked for and as browsers allow it; `session`: until the browser is closed. 0 or less deletes it. */
  lifetime: number | 'session';
}

/** A `Cookie` header's value. */
export function cookiesIn(header: string): CookieSent[] {
  const cookies: CookieSent[] = [];
  for (const pair of header.slice(0, MOST_HEADER).split(';', 4 * MOST_COOKIES)) {
    const cookie = pairOf(pair);
    if (cookie) cookies.push(cookie);
    if (cookies.length === MOST_COOKIES) break;
  }
  return cookies;
}

/** `Set-Cookie` headers' values; Firefox joins those of one answer by line feeds. `at` is when the answer came. */
export function cookiesSetBy(headers: readonly string[], at: Instant): CookieSet[] {
  const cookies: CookieSet[] = [];
  for (const header of headers)
    for (const line of header.slice(0, MOST_HEADER).split('\n', MOST_COOKIES)) {
      const cookie = cookieSetBy(line, at);
      if (cookie && cookies.length < MOST_COOKIES) cookies.push(cookie);
    }
  return cookies;
}

function cookieSetBy(line: string, at: Instant): CookieSet | undefined {
  const [pair = '', ...attributes] = line.split(';', 20);
  const cookie = pairOf(pair);
  if (!cookie) return undefined;
  const said = new Map(attributes.map((attribute) => nameAndValue(attribute.toLowerCase())));
  const domain = said.get('domain')?.replace(/^\./, '');
  return { ...cookie, ...(domain && { domain }), lifetime: lifetimeOf(said, at) };
}

/** `Max-Age` goes before `Expires` (section 5.7, step 7); what cannot be read counts as not said. */
function lifetimeOf(said: ReadonlyMap<string, string>, at: Instant): number | 'session' {
  const age = said.get('max-age');
  if (age !== undefined && /^-?\d{1,20}$/.test(age)) return capped(Number(age));
  const until = Date.parse(withSpaces(said.get('expires') ?? ''));
  return Number.isNaN(until) ? 'session' : capped(Math.round((until - at) / 1000));
}

/** `wdy, dd-mmm-yyyy`, the oldest way to write it, with spaces; a number alone is no date, whatever engines make of it. */
function withSpaces(date: string): string {
  return /[a-z]{3}/.test(date) ? date.replaceAll(/(\d)-([a-z]{3})-(\d)/g, '$1 $2 $3') : '';
}

/** Seconds, at most those that a browser allows. */
export function capped(seconds: number): number {
  return Math.min(seconds, LONGEST_LIFETIME);
}

function pairOf(text: string): CookieSent | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const [name, value] = nameAndValue(text);
  // Without a `=`, browsers take all of it for the value of a cookie without a name.
  return name === '' || !text.includes('=') ? undefined : { name, value };
}

function nameAndValue(text: string): [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text.trim(), ''] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}
