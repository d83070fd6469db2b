import type { Span } from '../../core/span.ts';

/** A day of the person's own calendar, `YYYY-MM-DD`, with the hour more or less that it has when clocks change. Undefined for what is no day. */
export function localDay(date: string): Span | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const from = new Date(Number(year), Number(month) - 1, Number(day));
  const isReal = year !== '' && from.getMonth() === Number(month) - 1 && from.getDate() === Number(day);
  if (!isReal) return undefined;
  const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1);
  return { from: from.getTime(), to: to.getTime() };
}
