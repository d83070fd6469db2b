/** `2026-01-31T12:00:00.000Z` → `2026-01-31 12:00:00.000`; that all times are UTC stands at the top of the report. */
export function timeWords(iso: string): string {
  return iso.replace('T', ' ').replace('Z', '');
}
