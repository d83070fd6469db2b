/** `2026-01-31T12:00:00.000Z` → `2026-01-31 12:00:00.000`; that all times are UTC stands at the top of the report. */
export function timeWords(iso: string): string {
  const day = iso.indexOf('T');
  return `${iso.slice(0, day)} ${iso.endsWith('Z') ? iso.slice(day + 1, -1) : iso.slice(day + 1)}`;
}
