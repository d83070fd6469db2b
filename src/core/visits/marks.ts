// What is under way outlives the background in the browser's memory, and an address can hold anything: names, searches, whom one writes to. The
// fold asks of addresses only whose they are, and which are the same. So it is given marks: the origin, and numbers for the rest.

import { rememberingNewest } from '../remembering.ts';
import type { RequestSeen, VisitEvent } from './events.ts';

/** Characters of an address that count; a page can make one of megabytes. Two that differ later only are the same if they are as long. */
const MOST_CHARACTERS = 16 * 1024;

/** Addresses whose marks are remembered: each event of a request comes with its address, and with that of its page, while others are under way. */
const MOST_REMEMBERED = 8;

/** Scheme, host with port but without credentials, what follows, and the fragment. */
const PARTS = /^([a-z][a-z\d+.-]*:(?:\/\/)?)(?:[^/?#@]*@)?([^/?#]*)([^#]*)(.*)$/is;

/** An event with marks in the place of addresses. Each kind is made anew by itself: engines take longer where objects of many kinds are. */
export function withoutAddresses<R extends RequestSeen>(event: VisitEvent<R>): VisitEvent<R> {
  switch (event.kind) {
    case 'request':
      return { kind: 'request', request: requestWithout(event.request), reading: event.reading };
    case 'read':
      return { kind: 'read', request: requestWithout(event.request) };
    case 'cookies':
      return { kind: 'cookies', request: requestWithout(event.request), cookies: event.cookies };
    case 'commit':
      return { ...event, commit: { ...event.commit, url: markOf(event.commit.url) } };
    case 'found':
      return { ...event, document: { ...event.document, url: markOf(event.document.url) } };
    case 'same-document':
    case 'navigation-failed':
      return { ...event, url: markOf(event.url) };
    case 'navigation-began':
    case 'sent':
    case 'not-modified':
    case 'ended':
    case 'cookie-changed':
    case 'tab-closed':
    case 'tab-replaced':
    case 'settle':
      return event;
    default:
      return event satisfies never;
  }
}

/** A request with marks. */
export function requestWithout<R extends RequestSeen>(request: R): R {
  const { url, sourceUrl, topUrl } = request;
  return { ...request, url: markOf(url), sourceUrl: sourceUrl && markOf(sourceUrl), topUrl: topUrl && markOf(topUrl) };
}

/**
 * Such as `https://shop.example/~1a2b3c` for a page, `https://shop.example/` for the root as it is, and `data:~1a2b3c` for what is of no host. Equal
 * addresses have equal marks; so have their parts before the fragment.
 */
export const markOf = rememberingNewest(mark, MOST_REMEMBERED, MOST_CHARACTERS);

function mark(url: string): string {
  const beyond = url.length > MOST_CHARACTERS ? url.length : 0;
  const counted = beyond > 0 ? url.slice(0, MOST_CHARACTERS) : url;
  const start = counted.startsWith('https://') ? 8 : counted.startsWith('http://') ? 7 : 0;
  const end = start === 0 ? 0 : hostEnd(counted, start);
  return end === 0 ? markOfAny(counted, beyond) : counted.slice(0, end) + markOfRest(counted, end, beyond);
}

/** Most addresses are plain: no user before the host. */
function markOfAny(url: string, beyond: number): string {
  const [, scheme = '', host = '', rest = '', fragment = ''] = PARTS.exec(url) ?? ['', '', '', url, ''];
  if (scheme.endsWith('//')) return scheme + host + markOfRest(rest + fragment, 0, beyond);
  const all = host + rest + fragment;
  return `${scheme}~${numberOf(all, 0, all.length, beyond)}`;
}

/** Of what follows the host. Read where it stands: engines read more slowly in what was cut out. */
function markOfRest(text: string, start: number, beyond: number): string {
  const hash = text.indexOf('#', start);
  const end = hash < 0 ? text.length : hash;
  const isRoot = end === start || (end === start + 1 && text.charCodeAt(start) === SLASH);
  const path = isRoot ? text.slice(start, end) : `/~${numberOf(text, start, end, beyond)}`;
  if (hash < 0) return path;
  return end + 1 === text.length ? `${path}#` : `${path}#${numberOf(text, end, text.length, beyond)}`;
}

/** 0 where there is a user before the host. */
function hostEnd(url: string, start: number): number {
  for (let at = start; at < url.length; at += 1) {
    const code = url.charCodeAt(at);
    if (code === SLASH || code === 63 || code === 35) return at;
    if (code === 64) return 0;
  }
  return url.length;
}

/**
 * 64 bits of a part of a text, and of how long the whole is that it begins, in base 36: FNV-1a in two halves of 32, the second over the text backwards. It
 * need not withstand anyone: it is compared within one origin only.
 */
function numberOf(text: string, start: number, end: number, beyond: number): string {
  let forwards = OFFSET;
  let backwards = OFFSET ^ beyond;
  for (let at = start, from = end - 1; at < end; at += 1, from -= 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(from), PRIME);
  }
  return withoutZeros(inBase36(forwards >>> 0)) + inBase36(backwards >>> 0);
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Every two digits, by the number that they stand for. */
const PAIRS = [...DIGITS].flatMap((first) => [...DIGITS].map((second) => first + second));

/** 32 bits in seven digits. By a table: to write numbers in other than tens takes engines seven times as long. */
function inBase36(number: number): string {
  const upper = Math.trunc(number / PAIRS.length);
  const most = Math.trunc(upper / PAIRS.length);
  const first = most < PAIRS.length ? '0' : '1';
  return first + PAIRS[most % PAIRS.length]! + PAIRS[upper % PAIRS.length]! + PAIRS[number % PAIRS.length]!;
}

function withoutZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits.charCodeAt(at) === ZERO) at += 1;
  return digits.slice(at);
}

/** Of FNV-1a with 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

const ZERO = 48;
const SLASH = 47;
