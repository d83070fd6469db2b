// Lengths of time, as the person's language writes them.

import { browser } from '../platform/browser.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A span in milliseconds, exact enough to compare: `400 ms`, `6.2 sec`, `12 sec`, `3 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < SECOND) return inUnits(milliseconds, 'millisecond', 0);
  if (milliseconds >= 2 * MINUTE) return inUnits(milliseconds / MINUTE, 'minute', 0);
  return inUnits(milliseconds / SECOND, 'second', milliseconds < 10 * SECOND ? 1 : 0);
}

function inUnits(value: number, unit: 'millisecond' | 'second' | 'minute', maximumFractionDigits: number): string {
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
  return new Intl.NumberFormat(browser.i18n.getUILanguage(), format).format(value);
}
