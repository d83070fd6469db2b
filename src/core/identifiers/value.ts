// Which values can recognise a browser? Those that no two browsers would have by chance: long and random. Words, dates, flags, versions and
// recorded choices are none. One browser cannot see that another's value differs, so that this is a judgement; its cases stand in the tests.

/** Shorter values are the same in many browsers; longer ones are texts, lists or whole states. */
const SHORTEST = 10;
const LONGEST = 200;

/** RFC 9562, alone or within something longer. */
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** `<random>.<time>`, as Google Analytics counts browsers and many after it. */
const RANDOM_AND_TIME = /(?<!\d)\d{6,12}\.1\d{9}(?!\d)/;
/** Seconds, milliseconds and microseconds since 1970, from 2014 to 2033; days and times in digits. */
const TIME = /^(?:1[4-9]\d{8}(?:\d{3}){0,2}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?)$/;
/** TC strings, GPP strings and US Privacy strings: what somebody chose, the same for all who chose so. */
const CONSENT = /^(?:C[A-Za-z\d_-]{30,}(?:\.[\w-]+)*|D[BA][\w~.-]{5,}|1[YN-]{3})$/;

/** Letters and digits in one piece; what is shorter is a word, a number or a part of one. */
const RUN = /[A-Za-z\d]{8,}/g;
/** Of the entropy that a text of its length and alphabet can have. Random ones of 10 digits have less than this once in a thousand. */
const LEAST_SHARE = 0.6;
/** From letter to digit or back; names with a number behind them have one or two. */
const LEAST_CHANGES = 3;

/** Whether a value is as long and as random as an identifier. */
export function isIdentifier(value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /[\s<>"@]|:\/\//.test(value) || CONSENT.test(value))
    return false;
  if (UUID.test(value) || RANDOM_AND_TIME.test(value)) return true;
  const runs = (value.match(RUN) ?? []).filter(isRandom);
  return runs.reduce((sum, { length }) => sum + length, 0) >= SHORTEST;
}

function isRandom(run: string): boolean {
  if (TIME.test(run)) return false;
  const digits = run.replaceAll(/\D/g, '').length;
  if (digits === 0) return false;
  const changes = run.match(/\d(?=\D)|\D(?=\d)/g)?.length ?? 0;
  if (digits < run.length && changes < LEAST_CHANGES) return false;
  const alphabet = digits === run.length ? 10 : 36;
  return entropyOf(run) >= LEAST_SHARE * Math.min(Math.log2(run.length), Math.log2(alphabet));
}

/** Shannon's, in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Of one value, the identifiers looked at. */
const MOST_PARTS = 8;
const SEPARATORS = /[.|:!,;~&=*]|--|%7C|%3A/i;

/**
 * The identifiers in a value, each once: as it stands, unpacked from percent-encoding and base64, and its parts; `GA1.1.<random>.<time>` holds
 * `<random>.<time>`, which travels alone. Never throws.
 */
export function identifiersIn(value: string): string[] {
  if (value.length < SHORTEST || value.length > 4 * LONGEST) return [];
  const plain = decoded(value);
  const unpacked = inBase64(plain);
  const found = new Set<string>();
  for (const text of unpacked === undefined ? [plain] : [plain, unpacked]) {
    if (isIdentifier(text)) found.add(text);
    for (const inner of [RANDOM_AND_TIME.exec(text), UUID.exec(text)]) if (inner) found.add(inner[0]);
    for (const part of text.split(SEPARATORS, 2 * MOST_PARTS)) if (isIdentifier(part)) found.add(part);
  }
  return [...found].slice(0, MOST_PARTS);
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
  if (!/^[\w+/-]{16,}={0,2}$/.test(value)) return undefined;
  try {
    const text = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\w.|:-]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Names that say of a cookie that it keeps a preference, an answer, a defence against forgery, or which of several servers or variants one gets. */
const PREFERENCE =
  /lang|locale|i18n|theme|dark|color|colour|font|layout|currency|country|region|timezone|tz$|consent|gdpr|ccpa|optanon|onetrust|cookie[-_]?(?:bar|law|notice|policy|prefs?|settings|banner|accept|control)|cookiebot|usprivacy|gpp|tcf|didomi|klaro|euconsent|privacy|csrf|xsrf|nonce|verification|captcha|^awselb|^awsalb|bigip|^route|server|balanc|sticky|^ab[-_]|variant|experiment|^exp[-_]|feature|flag|version|^ver$|^v$|build|release|revision|etag|cache|^cb$|^ord$|^rnd$|rand(?:om)?$|timestamp|^ts$/i;

/** Whether a cookie or a field is, by its name, no identifier, whatever it holds. */
export function isPreference(name: string): boolean {
  return PREFERENCE.test(name);
}
