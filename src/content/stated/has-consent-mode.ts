// Whether the page says anything by an interface that most pages have for other reasons: Google's queue. May throw.

import type { Theirs } from './stated.ts';

/** From the oldest: a default is said first. */
const MOST_ENTRIES = 1000;

/** `has` says what scripts have put there. */
export function hasConsentMode(page: Theirs, has: (name: string) => boolean): boolean {
  const own = (name: string) => (has(name) ? page[name] : undefined);
  const ics = own('google_tag_data')?.ics;
  if (ics?.usedUpdate || ics?.usedDefault) return true;
  const layer = own('dataLayer');
  for (let at = 0; at < MOST_ENTRIES && at < (layer?.length as unknown as number); at += 1)
    if ((layer![at]?.[0] as unknown) === 'consent') return true;
  return false;
}
