// When an answer is due. The day of receipt does not count; periods of months end by Regulation 1182/71, which the Union's laws are counted by.

import { addDays, addMonths, type Duration, type IsoDate, isWeekend, onWeekday } from './dates.ts';
import type { Deadline } from './laws/facts.ts';
import { isUsHoliday } from './us-holidays.ts';

/** The last day for an answer to what was received on a day. Public holidays outside the United States are not known, and not counted. */
export function dueOn({ within, endsOnWeekday }: Deadline, receivedOn: IsoDate): IsoDate {
  return ended(add(receivedOn, within), endsOnWeekday);
}

/** The last day where the deadline was extended as far as the law lets it be; absent where it cannot be. */
export function extendedDueOn(
  { within, extension, endsOnWeekday }: Deadline,
  receivedOn: IsoDate,
): IsoDate | undefined {
  if (extension === undefined) return undefined;
  return ended(add(receivedOn, sum(within, extension)), endsOnWeekday);
}

function ended(date: IsoDate, endsOnWeekday: boolean | undefined): IsoDate {
  return endsOnWeekday ? onWeekday(date) : date;
}

/** A period that begins on a day, without that day. */
export function add(from: IsoDate, duration: Duration): IsoDate {
  if ('months' in duration) return addMonths(from, duration.months);
  if ('days' in duration) return addDays(from, duration.days);
  let date = from;
  for (let left = duration.businessDays; left > 0; ) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !isUsHoliday(date)) left -= 1;
  }
  return date;
}

/** Extended periods run on from the first one's beginning: one month and two are three months, whatever the days in between. */
function sum(within: Duration, extension: Duration): Duration {
  if ('months' in within && 'months' in extension) return { months: within.months + extension.months };
  if ('days' in within && 'days' in extension) return { days: within.days + extension.days };
  throw new TypeError('an extension is counted as its deadline is');
}
