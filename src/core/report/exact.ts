// Times and spans in reports, written alike in every language: a report is there to be checked.

const MINUTE = 60_000;

/** To the millisecond. */
export function exactDuration(milliseconds: number): string {
  return milliseconds < MINUTE ? `${(milliseconds / 1000).toFixed(3)} s` : `${(milliseconds / MINUTE).toFixed(1)} min`;
}

/** `2026-01-31`, in any language. */
export function exactDay(at: string): string {
  return at.slice(0, at.indexOf('T'));
}
