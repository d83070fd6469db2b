// Lengths of time and sizes, as the person's language writes them.

import { inLanguage } from '../platform/format.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A span in milliseconds, exact enough to compare: `400 ms`, `6.2 sec`, `12 sec`, `3 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < SECOND) return inUnits(milliseconds, 'millisecond', 0);
  if (milliseconds >= 2 * MINUTE) return inUnits(milliseconds / MINUTE, 'minute', 0);
  return inUnits(milliseconds / SECOND, 'second', milliseconds < 10 * SECOND ? 1 : 0);
}

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = (365.25 * DAY) / 12;

/** A span in seconds that is lived through, not compared: `13 months`, `30 days`, `2 hours`. */
export function longTime(seconds: number): string {
  const span = seconds * SECOND;
  if (span >= 2 * MONTH) return inUnits(span / MONTH, 'month', 0, 'long');
  if (span >= 2 * DAY) return inUnits(span / DAY, 'day', 0, 'long');
  if (span >= HOUR) return inUnits(span / HOUR, 'hour', 0, 'long');
  return inUnits(Math.max(1, span / MINUTE), 'minute', 0, 'long');
}

/** A size in bytes, roughly: `340 kB`, `1.2 MB`. */
export function size(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return inUnits(Math.max(1, kilobytes), 'kilobyte', 0);
  return inUnits(kilobytes / 1000, 'megabyte', 1);
}

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'kilobyte' | 'megabyte';

const formats = new Map<string, () => Intl.NumberFormat>();

function inUnits(
  value: number,
  unit: Unit,
  maximumFractionDigits: number,
  unitDisplay: 'short' | 'long' = 'short',
): string {
  const name = `${unit} ${maximumFractionDigits} ${unitDisplay}`;
  const format =
    formats.get(name) ??
    inLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }));
  formats.set(name, format);
  return format().format(value);
}
