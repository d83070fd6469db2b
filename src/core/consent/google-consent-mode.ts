// Google Consent Mode, as Google's tags tell it: `gcs` in short, `gcd` in detail.
// gcs is documented by Google. gcd is not: the letters below are how independent decoders agree to read it, and what they leave
// open stays unknown here.

import type { Choice, Told } from '../model.ts';

/** `G1`, then ad_storage and analytics_storage: 1 granted, 0 denied, - not set. */
const GCS = /^G1([01-])([01-])$/;

/** What gcs told Google; undefined for what is no gcs. */
export function toldByGcs(text: string): Told | undefined {
  const [, ads, analytics] = GCS.exec(text) ?? [];
  if (ads === undefined || analytics === undefined) return undefined;
  const states = [ads, analytics].filter((state) => state !== '-').map((state) => state === '1');
  return { standard: 'google-consent-mode', value: text, choice: choiceOf(states) };
}

/** In the order in which gcd has them. */
const TYPES = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;
export type GcdType = (typeof TYPES)[number];

/** How one type was set: by default, by a choice (`update`), by both, or not at all. `unknown`: a letter that nobody has explained. */
export type GcdState = { byDefault?: boolean; update?: boolean } | 'unknown';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const GCD = /^1[\w-]{8,40}$/;
/** Set in every letter seen (l to v); a second bit above it may be set too (R) and changes nothing. */
const ALWAYS = 0b010000;
const NONE = 1;
const GRANTED = 3;

/**
 * What gcd says of each type; undefined for what is none. `1`, then a pair of characters for each; of each pair's second, bits 2–3 are the default
 * and bits 0–1 the update: 1 none, 2 denied, 3 granted. The first is an implicit state, not consent; nobody knows what follows the pairs.
 */
export function decodeGcd(text: string): Record<GcdType, GcdState> | undefined {
  if (!GCD.test(text)) return undefined;
  const states = TYPES.map((_, index) => stateOfLetter(ALPHABET.indexOf(text.charAt(2 + 2 * index))));
  // Where no letter is known, it is something else that is called so.
  if (states.every((state) => state === 'unknown')) return undefined;
  const [ad_storage, analytics_storage, ad_user_data, ad_personalization] = states as [
    GcdState,
    GcdState,
    GcdState,
    GcdState,
  ];
  return { ad_storage, analytics_storage, ad_user_data, ad_personalization };
}

function stateOfLetter(letter: number): GcdState {
  const byDefault = (letter >> 2) & 3;
  const update = letter & 3;
  if ((letter & ALWAYS) === 0 || byDefault < NONE || update < NONE) return 'unknown';
  return {
    ...(byDefault > NONE && { byDefault: byDefault === GRANTED }),
    ...(update > NONE && { update: update === GRANTED }),
  };
}

/**
 * What gcd told Google; undefined where it says nothing, which every hit from a page without consent mode does (`13l3l3l3l1`). One type of which it is
 * not known how it was set leaves the whole unknown.
 */
export function toldByGcd(text: string): Told | undefined {
  const decoded = decodeGcd(text);
  if (!decoded) return undefined;
  const all = TYPES.map((type) => decoded[type]);
  const value = safeGcd(text, all);
  const known = all.filter((state) => state !== 'unknown');
  if (known.length < all.length) return { standard: 'google-consent-mode', value, choice: 'unknown' };
  const states = known.map(inForce).filter((state) => state !== undefined);
  if (states.length === 0) return undefined;
  const byDefault = known.every(({ update }) => update === undefined);
  return { standard: 'google-consent-mode', value, choice: choiceOf(states), ...(byDefault && { byDefault }) };
}

/** A choice replaces a default. */
function inForce({ byDefault, update }: Exclude<GcdState, 'unknown'>): boolean | undefined {
  return update ?? byDefault;
}

/** The pairs, with `?` for what is not known: it could be anything, and is not kept. */
function safeGcd(text: string, states: readonly GcdState[]): string {
  const pairs = states.map((state, index) => {
    const [implicit = '', letter = ''] = text.slice(1 + 2 * index, 3 + 2 * index);
    return `${/[1-3]/.test(implicit) ? implicit : '?'}${state === 'unknown' ? '?' : letter}`;
  });
  return `1${pairs.join('')}`;
}

function choiceOf(states: readonly boolean[]): Choice {
  if (states.length === 0) return 'unknown';
  if (states.every(Boolean)) return 'accepted';
  return states.some(Boolean) ? 'partial' : 'refused';
}
