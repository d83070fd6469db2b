// What a value has to look like to be of a type. A field's name alone would take a version number for a page, or a pixel's id for a
// person's. Types that are not listed can have any value.

import type { DataType } from '../model.ts';
import { isEmail } from './contact.ts';

/** Of pages: what ends like a picture, a script or a style sheet is none. */
const address =
  /^(?:https?:\/\/|https?%3a|\/\/)(?![^?#]*\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|woff2?)(?:[?#]|$))/i;
/** Hexadecimal MD5, SHA-1, SHA-256 or SHA-512, base64 of SHA-256, alone or as a list of one; or Google's list of them, `tv.1~em.…~pn.…`. */
const hash =
  /^\[?(?:tv\.1~(?:[\w.~-]*~)?em\.[\w-]{20}[\w.~-]*|[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}|[\w+/-]{43}=?)\]?$/i;
/** Long enough not to be a counter or a flag; numbers of versions are no identifiers. */
const identifier = /^(?!v?\d{1,4}(?:\.\d{1,5}){1,3}$)(?=.*\d)[\w.$:|=!~^{}*+/-]{6,200}$|^[a-z]{10,200}$/i;
/** What answers a question with yes or no tells nothing else. */
const noFlag = /^(?!(?:true|yes|no|on|off|y|n)$)/i;

const shapes: Partial<Record<DataType, RegExp>> = {
  'page-url': address,
  referrer: address,
  'hashed-email': hash,
  'hashed-phone': hash,
  phone: /^\+?(?:[\s().-]*\d){8,15}$/,
  screen: /^\d{2,5}(?:\s*[x,*]\s*\d{2,5}(?:x\d{1,2})?)?$/i,
  language: /^(?!(?:yes|on|off|all|any|web|app|new|old|und|mul|nan)$)[a-z]{2,3}(?:[-_][a-z\d]{2,8})*(?:,.*)?$/i,
  timezone: /^(?:[-+]?\d{1,4}(?:\.\d+)?|[-+]\d\d:?\d\d|(?:UTC|GMT)(?:[-+]\d{1,2}(?::?\d\d)?)?|[A-Z][\w+-]+\/[\w/+-]+)$/,
  'user-agent': /^[\w-]+\/\d/,
  'client-id': identifier,
  'session-id': identifier,
  'advertising-id': identifier,
  'cookie-id': identifier,
  // What SDKs call their own platform, and shops theirs.
  hardware:
    /^(?!(?:web|website|browser|javascript|js|node|true|other|shopify|woocommerce|magento|wordpress|prebid|gtm)$)/i,
  'postal-address': /\d|\s/,
  'birth-date': /\d{2}/,
  gender: /^(?:[a-z]|(?:fe)?male|wom[ae]n|m[ae]n|non[-_ ]?binary|diverse?|other|\d|[\da-f]{32,64})$/i,
  name: noFlag,
  'coarse-location': noFlag,
  'user-id': noFlag,
  coordinates: /^-?(?:\d{1,2}|1[0-7]\d|180)\.\d{2,}$/,
  'consent-string': /^(?:C[\w-]{20,}|D[\w~.-]{5,}|1[YN-]{3}|\d~)/i,
};

/** What SDKs write for nothing. */
const EMPTY = new Set([
  '',
  'null',
  'undefined',
  'false',
  '0',
  'none',
  '[object Object]',
  '(not set)',
  '$direct',
  'unknown',
]);

/** To look a text up in a set, engines walk over all of it first. */
const LONGEST_EMPTY = Math.max(...[...EMPTY].map(({ length }) => length));

/** Whether a value can be of a type; empty ones are of none. */
export function hasShape(type: DataType, value: string): boolean {
  if (value.length <= LONGEST_EMPTY && EMPTY.has(value)) return false;
  return type === 'email' ? isEmail(value) : (shapes[type]?.test(value) ?? true);
}
