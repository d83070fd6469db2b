// Dates as laws count them: calendar days in UTC, without a time of day.

/** A day, as `YYYY-MM-DD`. */
export type IsoDate = string;

/** How long a law gives. Business days are Monday to Friday without the federal holidays of the United States, where alone they are used. */
export type Duration = { months: number } | { days: number } | { businessDays: number };

const DAY = 86_400_000;

/** The day of an instant (milliseconds since 1970), in UTC. */
export function dateOf(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The instant at which a day begins in UTC. Throws where the text is no day that exists. */
export function startOf(date: IsoDate): number {
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(instant) || dateOf(instant) !== date) {
    throw new RangeError(`not a day: ${date}`);
  }
  return instant;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(startOf(date) + days * DAY);
}

/** The same day of a later month, or that month's last day where it has no such day (Regulation 1182/71, Art. 3(2)(c)). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = new Date(startOf(date));
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  return dateOf(lastDay.setUTCDate(Math.min(from.getUTCDate(), lastDay.getUTCDate())));
}

export function isWeekend(date: IsoDate): boolean {
  return [0, 6].includes(new Date(startOf(date)).getUTCDay());
}

/** The day itself, or the Monday after where it is a Saturday or Sunday. */
export function onWeekday(date: IsoDate): IsoDate {
  return isWeekend(date) ? onWeekday(addDays(date, 1)) : date;
}
