// The IAB's US Privacy string, version 1: version, notice given, opted out of sale, LSPA; each of the last three Y, N or -.

import type { Choice, Told } from '../model.ts';

const FORMAT = /^1[YN-]([YN-])[YN-]$/i;

const choices: Record<string, Choice> = { Y: 'refused', N: 'accepted', '-': 'not-asked' };

export function isUsPrivacy(text: string): boolean {
  return FORMAT.test(text);
}

/** What a us_privacy string told its receiver: opted out is refused, not opted out accepted, `-` does not apply. */
export function toldByUsPrivacy(text: string): Told {
  const [, optedOut] = FORMAT.exec(text) ?? [];
  if (optedOut === undefined) return { standard: 'us-privacy', value: 'unreadable', choice: 'unknown' };
  const value = text.toUpperCase();
  return { standard: 'us-privacy', value, choice: choices[optedOut.toUpperCase()]! };
}
