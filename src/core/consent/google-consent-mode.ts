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

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const GCD = /^1[\w-]{8,40}$/;
/** Set in every letter seen (l to v); a second bit above it may be set too (R) and changes nothing. */
const ALWAYS = 0b010000;
const NONE = 1;
const GRANTED = 3;

/**
 * What gcd told Google; undefined where it says nothing, which every hit from a page without consent mode does (`13l3l3l3l1`).
 * `1`, then a pair of characters for ad_storage, analytics_storage, ad_user_data and ad_personalization; of each pair's second,
 * bits 2–3 are the default and bits 0–1 the update: 1 none, 2 denied, 3 granted. The first is an implicit state, not consent.
 */
export function toldByGcd(text: string): Told | undefined {
  if (!GCD.test(text)) return undefined;
  const letters = [2, 4, 6, 8].map((at) => ALPHABET.indexOf(text.charAt(at)));
  if (!letters.every(isDocumented)) return undefined;
  const states = letters.map((letter) => stateOf((letter >> 2) & 3, letter & 3)).filter((state) => state !== undefined);
  if (states.length === 0) return undefined;
  return { standard: 'google-consent-mode', value: text.slice(0, 10), choice: choiceOf(states) };
}

/** Whether default and update are both none, denied or granted; what else a letter may mean nobody says. */
function isDocumented(letter: number): boolean {
  return (letter & ALWAYS) !== 0 && ((letter >> 2) & 3) >= NONE && (letter & 3) >= NONE;
}

/** Undefined where neither default nor update was set. */
function stateOf(byDefault: number, update: number): boolean | undefined {
  if (update > NONE) return update === GRANTED;
  return byDefault > NONE ? byDefault === GRANTED : undefined;
}

function choiceOf(states: readonly boolean[]): Choice {
  if (states.length === 0) return 'unknown';
  if (states.every(Boolean)) return 'accepted';
  return states.some(Boolean) ? 'partial' : 'refused';
}
