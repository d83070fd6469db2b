// Which values can recognise a browser? Those that no two browsers would have by chance: long and random. Words, dates, flags, versions and
// recorded choices are none. One browser cannot see that another's value differs, so that this is a judgement; its cases stand in the tests.

import { MOST_NAMES } from '../payload/rules.ts';
import { remembering } from '../remembering.ts';

/** Shorter values are the same in many browsers; longer ones are texts, lists or whole states. */
export const SHORTEST = 10;
const LONGEST = 200;

/** RFC 9562, alone or within something longer. */
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** `<random>.<time>`, as Google Analytics counts browsers and many after it. */
const RANDOM_AND_TIME = /(?<!\d)\d{6,12}\.1\d{9}(?!\d)/;
/** Seconds, milliseconds and microseconds since 1970, from 2014 to 2033; days and times in digits. */
const TIME = /^(?:1[4-9]\d{8}(?:\d{3}){0,2}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?)$/;
/** TC strings, GPP strings and US Privacy strings: what somebody chose, the same for all who chose so. */
const CONSENT = /^(?:C[A-Za-z\d_-]{30,}(?:\.[\w-]+)*|D[BA][\w~.-]{5,}|1[YN-]{3})$/;

/** Texts, addresses and markup. */
const NO_IDENTIFIER = /[\s<>"@]|:\/\//;

/** Letters and digits in one piece; what is shorter is a word, a number or a part of one. */
const SHORTEST_RUN = 8;
/** Of the entropy that a text of its length and alphabet can have. Random ones of 10 digits have less than this once in a thousand. */
const LEAST_SHARE = 0.6;
/** From letter to digit or back; names with a number behind them have one or two. */
const LEAST_CHANGES = 3;

/** Whether a value is as long and as random as an identifier. */
export function isIdentifier(value: string): boolean {
  return hasLength(value) && mayHoldIdentifier(value) && isOneIdentifier(value);
}

function hasLength({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

/** Of a value that may hold one, and is no longer or shorter. */
function isOneIdentifier(value: string): boolean {
  if (NO_IDENTIFIER.test(value) || CONSENT.test(value)) return false;
  return hasUuid(value) || hasRandomAndTime(value) || randomIn(value) >= SHORTEST;
}

/** How many characters are in random runs. */
function randomIn(value: string): number {
  let random = 0;
  let start = 0;
  for (let at = 0; at <= value.length; at += 1) {
    if (at < value.length && isLetterOrDigit(value.charCodeAt(at))) continue;
    if (at - start >= SHORTEST_RUN && isRandom(value.slice(start, at))) random += at - start;
    start = at + 1;
  }
  return random;
}

function hasUuid(value: string): boolean {
  return value.includes('-') && UUID.test(value);
}

function hasRandomAndTime(value: string): boolean {
  return value.includes('.1') && RANDOM_AND_TIME.test(value);
}

function isRandom(run: string): boolean {
  const { digits, changes } = digitsIn(run);
  if (digits === 0 || (digits < run.length && changes < LEAST_CHANGES) || TIME.test(run)) return false;
  const alphabet = digits === run.length ? 10 : 36;
  return entropyOf(run) >= LEAST_SHARE * Math.min(Math.log2(run.length), Math.log2(alphabet));
}

/** How many characters are digits, and how often letters and digits take turns. */
function digitsIn(run: string): { digits: number; changes: number } {
  let digits = 0;
  let changes = 0;
  for (let at = 0; at < run.length; at += 1) {
    const isNow = isDigit(run.charCodeAt(at));
    if (isNow) digits += 1;
    if (at > 0 && isNow !== isDigit(run.charCodeAt(at - 1))) changes += 1;
  }
  return { digits, changes };
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || (code > 96 && code < 123) || (code > 64 && code < 91);
}

const counts = new Uint8Array(128);

/** Shannon's, in bits per character, of letters and digits. */
function entropyOf(run: string): number {
  counts.fill(0);
  for (let at = 0; at < run.length; at += 1) counts[run.charCodeAt(at)]! += 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / run.length) * Math.log2(count / run.length);
  return bits;
}

/** Of one value, the identifiers looked at. */
const MOST_PARTS = 8;
const SEPARATORS = new Set([...'.|:!,;~&=*'].map((character) => character.charCodeAt(0)));

/**
 * The identifiers in a value, each once: as it stands, unpacked from percent-encoding and base64, and its parts; `GA1.1.<random>.<time>` holds
 * `<random>.<time>`, which travels alone. Never throws.
 */
export function identifiersIn(value: string): readonly string[] {
  if (value.length < SHORTEST || value.length > 4 * LONGEST) return none;
  const plain = decoded(value);
  const unpacked = inBase64(plain);
  const found = addTo(unpacked === undefined ? none : addTo(none, plain), unpacked ?? plain);
  return found.length > MOST_PARTS ? found.slice(0, MOST_PARTS) : found;
}

const none: readonly string[] = [];

/** Adds those in a text; most fields have none, so that nothing is made for them. */
function addTo(known: readonly string[], text: string): readonly string[] {
  if (!mayHoldIdentifier(text)) return known;
  const found = [...known];
  if (hasLength(text) && isOneIdentifier(text)) add(found, text);
  if (hasRandomAndTime(text)) add(found, RANDOM_AND_TIME.exec(text)![0]);
  if (hasUuid(text)) add(found, UUID.exec(text)![0]);
  addParts(found, text);
  return found;
}

/** Those of the parts of a text that has several. One by one and not by an expression: most are too short to be made into texts of their own. */
function addParts(found: string[], text: string): void {
  let start = 0;
  let parts = 0;
  for (let at = 0; at <= text.length && parts < 2 * MOST_PARTS; at += 1) {
    const width = at === text.length ? 1 : separatorAt(text, at);
    if (width === 0) continue;
    parts += 1;
    const isPart = at - start < text.length && at - start >= SHORTEST;
    const part = isPart ? text.slice(start, at) : '';
    if (isPart && isIdentifier(part)) add(found, part);
    start = at + width;
    at = start - 1;
  }
}

/** How many characters part what is before from what is after: 0 for none. */
function separatorAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isLetterOrDigit(code)) return 0;
  if (code === HYPHEN) return text.charCodeAt(at + 1) === HYPHEN ? 2 : 0;
  if (code === PERCENT) return ENCODED.test(text.slice(at, at + 3)) ? 3 : 0;
  return SEPARATORS.has(code) ? 1 : 0;
}

const HYPHEN = 45;
const PERCENT = 37;
/** `|` and `:`. */
const ENCODED = /^%(?:7C|3A)$/i;

function add(found: string[], one: string): void {
  if (!found.includes(one)) found.push(one);
}

/** Every identifier has a digit, and eight letters and digits on end. */
function mayHoldIdentifier(text: string): boolean {
  let run = 0;
  let longest = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isOne = isDigit(code);
    if (isOne) digits += 1;
    run = isLetterOrDigit(code) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return digits > 0 && longest >= SHORTEST_RUN;
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Google's partners send their own ids so (`google_hm`). Nearly every word is base64 of something: what comes out has to be plain text. */
function inBase64(value: string): string | undefined {
  if (!mayBeBase64(value)) return undefined;
  try {
    const text = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\w.|:-]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

const IN_BASE64 = /^[\w+/-]{16,}={0,2}$/;
/** What base64 begins with if the text in it begins with a letter, a digit or one of `_.|:-`. */
const PLAIN_START = /^[LMNOQRSTUVWXYZabcdef]/;

/** Most of what looks like base64 begins as no plain text does, or has a length that none has, and need not be unpacked. */
function mayBeBase64(value: string): boolean {
  return PLAIN_START.test(value) && value.length % 4 !== 1 && IN_BASE64.test(value);
}

/** Names that say of a cookie that it keeps a preference, an answer, a defence against forgery, or which of several servers or variants one gets. */
const PREFERENCE =
  /lang|locale|i18n|theme|dark|color|colour|font|layout|currency|country|region|timezone|tz$|consent|gdpr|ccpa|optanon|onetrust|cookie[-_]?(?:bar|law|notice|policy|prefs?|settings|banner|accept|control)|cookiebot|usprivacy|gpp|tcf|didomi|klaro|euconsent|privacy|csrf|xsrf|nonce|verification|captcha|^awselb|^awsalb|bigip|^route|server|balanc|sticky|^ab[-_]|variant|experiment|^exp[-_]|feature|flag|version|^ver$|^v$|build|release|revision|etag|cache|^cb$|^ord$|^rnd$|rand(?:om)?$|timestamp|^ts$/i;

/** Whether a cookie or a field is, by its name, no identifier, whatever it holds. */
export const isPreference = remembering((name) => PREFERENCE.test(name), MOST_NAMES);
