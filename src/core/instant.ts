// The span of time that dates can hold, and how files write a moment.

import type { Instant } from './model.ts';

/** The last instant of all (ECMA-262, 21.4.1.1), in milliseconds since 1970; beyond it reports could not be written. */
export const LAST_INSTANT = 8.64e15;

const DAY = 86_400_000;

/** The day that was written last, with its `T`: most moments of a visit, and of a report's site, are of the day of the one before. */
let lastDay = { from: Number.NaN, written: '' };

/** ISO 8601, UTC. Throws a RangeError beyond the last instant. */
export function isoOf(at: Instant): string {
  const within = Math.trunc(at) - lastDay.from;
  if (within >= 0 && within < DAY && at <= LAST_INSTANT) return lastDay.written + timeOfDay(within);
  const iso = new Date(at).toISOString();
  lastDay = { from: Math.floor(Math.trunc(at) / DAY) * DAY, written: iso.slice(0, iso.indexOf('T') + 1) };
  return iso;
}

/** `12:34:56.789Z` of milliseconds. */
function timeOfDay(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${twoDigits[hours]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}.${threeDigits(milliseconds % 1000)}Z`;
}

const twoDigits = Array.from({ length: 100 }, (_, number) => `${number}`.padStart(2, '0'));

function threeDigits(number: number): string {
  return `${Math.floor(number / 100)}${twoDigits[number % 100]}`;
}
