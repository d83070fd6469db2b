// Trackers of which no table speaks: what their fields are by what their values look like. Only what a value can hardly be by chance;
// asset names, cache busters, build hashes, version numbers and pixels' ids look like nothing here.

import type { DataType } from '../model.ts';
import type { Field } from './fields.ts';
import { leafOf, plainName } from './rules.ts';

interface Guess {
  type: DataType;
  value: RegExp;
  /** What the name has to be, or must not be; plain, as in rules.ts. */
  name?: RegExp;
  notName?: RegExp;
  /** What a list has many of is of each item, not of the person. */
  notInList?: true;
}

/** Longer values are texts. */
const MOST_CHARACTERS = 512;

/** RFC 9562 in its usual writing, in braces or not. */
const UUID = /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i;
/** `<random>.<time>`, as Google Analytics counts browsers and many after it. */
const RANDOM_AND_TIME = /^\d{6,12}\.1\d{9}(?:\d{3})?$/;
/** Of a page's things, not of the person's device. */
const THINGS =
  /size|format|banner|slot|creative|video|image|img|thumb|poster|sku|product|item|variant|currency|country/;

const guesses: Guess[] = [
  { type: 'user-agent', value: /^Mozilla\/5\.0 \([^)]{3,}\)/ },
  // The tz database's areas, each with places of their own.
  {
    type: 'timezone',
    value:
      /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w+-]{2,30}(?:\/[A-Z]\w{2,30})?$/,
  },
  // The cookies `_ga` and `_fbp`, whoever is told them; `_fbc` holds the click on an advertisement.
  { type: 'cookie-id', value: /^(?:GA1\.[1-3]\.\d{4,12}\.1\d{9}|fb\.[0-2]\.1\d{12}\.\d{5,20})$/ },
  { type: 'advertising-id', value: /^fb\.[0-2]\.1\d{12}\.[\w-]{20,}$/ },
  { type: 'screen', value: /^\d{3,4}\s?[x×*]\s?\d{3,4}(?:x\d\d)?$/, notName: THINGS },
  { type: 'language', value: /^[a-z]{2}[-_][A-Z]{2}$/, notName: THINGS },
  { type: 'language', value: /^[a-z]{2}$/, name: /^(?:hl|ul|lng|lan|userlang|browserlang|navlang|devicelang)$/ },
  {
    type: 'coordinates',
    value: /^-?\d{1,2}\.\d{3,}\s?[,;]\s?-?\d{1,3}\.\d{3,}$/,
    name: /geo|loc|coord|latl|position|gps|^ll$/,
  },
  // `sid`, `cid`, `pid` and their like are as often a site's, a campaign's or a publisher's.
  { type: 'session-id', value: UUID, name: /^sess/, notInList: true },
  {
    type: 'client-id',
    value: UUID,
    name: /^(?:u|uu|gu|v|d|pu|tu|su|xu|fp|vis|anon|device|browser|user|visitor|cookie|unique)id$|^(?:visitor|visitoruid|cookie|anonymous|fingerprint)$/,
    notInList: true,
  },
  { type: 'client-id', value: RANDOM_AND_TIME, name: /id$|^(?:visitor|cookie|ga)/ },
];

/** The least a screen has on its shorter and on its longer side; advertisements are smaller on one of them. */
const LEAST_SIDES = [320, 640] as const;
/** Sizes of advertisements that are as large as screens (IAB, "interstitial"). */
const ADVERTISEMENTS = new Set(['320x480', '480x320', '768x1024', '1024x768']);

/** What a field is that no rule knows by its name; undefined where nothing can be told from chance. */
export function guessed({ name, value }: Field): DataType | undefined {
  if (value.length < 2 || value.length > MOST_CHARACTERS) return undefined;
  const plain = plainName(leafOf(name));
  const guess = guesses.find(
    (one) =>
      one.value.test(value) &&
      (one.name?.test(plain) ?? true) &&
      !(one.notName?.test(plain) ?? false) &&
      !(one.notInList && name.includes('[]')),
  );
  return guess?.type === 'screen' && !isScreen(value) ? undefined : guess?.type;
}

function isScreen(value: string): boolean {
  const [width = 0, height = 0] = value.split(/\D+/).map(Number);
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  return shorter >= LEAST_SIDES[0] && longer >= LEAST_SIDES[1] && !ADVERTISEMENTS.has(`${width}x${height}`);
}

/** ISO 4217: three capitals; the field says that it is one. */
const CURRENCY_NAME = /^(?:currency(?:code)?|curr?|cy)$/;
const CURRENCY = /^[A-Z]{3}$/;
/** What somebody paid or is about to pay; `price` and `value` may be of anything that is shown. */
const PAID =
  /^(?:order|purchase|sale|conversion|grand|transaction|basket|cart)?(?:total|amount|revenue|subtotal)(?:price|amount|value)?$|^(?:order|purchase|sale|conversion|cart|basket)value$/;
const AMOUNT = /^\d{1,9}(?:[.,]\d{1,3})?$/;

/** Amounts that stand beside a currency: what was bought, or lies in the basket. */
export function guessedPayments(fields: readonly Field[]): [DataType, string][] {
  const places = new Set(fields.filter(isCurrency).map(({ name }) => parentOf(name)));
  if (places.size === 0) return [];
  return fields
    .filter(({ name, value }) => AMOUNT.test(value) && Number(value) !== 0 && places.has(parentOf(name)))
    .flatMap(({ name }) => {
      const plain = plainName(leafOf(name));
      if (!PAID.test(plain)) return [];
      return [[/^(?:cart|basket)/.test(plain) ? 'cart' : 'purchase', name]];
    });
}

function isCurrency({ name, value }: Field): boolean {
  return CURRENCY.test(value) && CURRENCY_NAME.test(plainName(leafOf(name)));
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.') + 1);
}
