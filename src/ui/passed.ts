/** Notes in the browser's own list of times that a page has come so far. `npm run bench` reads it, whoever looks with the browser's tools can too, and it leaves the page no other way.
 * `shown`: a verdict is on the screen; `read`: one that was read from the store. */
export function passed(
  point: 'scripts' | 'language' | 'noted' | 'tab' | 'facts' | 'report' | 'rendered' | 'shown' | 'read',
): void {
  if (performance.getEntriesByName(point, 'mark').length === 0) performance.mark(point);
}
