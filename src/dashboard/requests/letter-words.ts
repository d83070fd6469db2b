// What the pages say of a letter that was kept.

import { type IsoDate, startOf } from '../../core/rights/dates.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { day, listed, t } from '../../platform/i18n.ts';
import { directory } from '../../ui/directory.ts';

/** A day is the same wherever it is read. */
export function dayWords(date: IsoDate): string {
  return day(`${date}T12:00:00Z`);
}

/** Whom and which sites it is about: `Google, on shop.example`. */
export function aboutOf({ organization, addressee, sites }: RequestLetterRecord): string {
  const about = organization === undefined ? addressee : nameOf(organization);
  return t('request_aboutOn', about, listed(sites));
}

/** A collector's key is an organization's, or a tracker's of which nobody is known to operate it. */
function nameOf(key: string): string {
  const tracker = /^tracker:(.+)$/.exec(key)?.[1];
  const known = tracker === undefined ? directory.organization(key) : directory.tracker(tracker);
  return known?.name ?? key;
}

/** Whole days from one day to another; negative where it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((startOf(to) - startOf(from)) / 86_400_000);
}
