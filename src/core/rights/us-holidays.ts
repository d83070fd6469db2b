// Federal holidays of the United States (5 U.S.C. 6103), which are no business days. Those on a Saturday are kept on the Friday before, those on
// a Sunday on the Monday after.

import { addDays, type IsoDate, startOf } from './dates.ts';

const FIXED = ['01-01', '06-19', '07-04', '11-11', '12-25'];

const MONDAY = 1;
const THURSDAY = 4;

/** Month from 1, weekday from Sunday as 0, which of them; `-1` is the last. */
const MOVING: readonly [month: number, weekday: number, which: number][] = [
  [1, MONDAY, 3],
  [2, MONDAY, 3],
  [5, MONDAY, -1],
  [9, MONDAY, 1],
  [10, MONDAY, 2],
  [11, THURSDAY, 4],
];

export function isUsHoliday(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  // New Year's Day of the next year may be kept on the last day of this one.
  return [year, year + 1].some((of) => holidaysOf(of).includes(date));
}

function holidaysOf(year: number): IsoDate[] {
  return [
    ...FIXED.map((day) => kept(`${year}-${day}`)),
    ...MOVING.map(([month, weekday, which]) => nth(year, month, weekday, which)),
  ];
}

function kept(date: IsoDate): IsoDate {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, -1);
  return weekday === 0 ? addDays(date, 1) : date;
}

function nth(year: number, month: number, weekday: number, which: number): IsoDate {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const firstSuch = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  if (which > 0) return addDays(firstSuch, 7 * (which - 1));
  const fifth = addDays(firstSuch, 28);
  return fifth.slice(5, 7) === first.slice(5, 7) ? fifth : addDays(firstSuch, 21);
}

const weekdayOf = (date: IsoDate) => new Date(startOf(date)).getUTCDay();
