// What the pages say of a letter that was kept.

import { type IsoDate, startOf } from '../../core/rights/dates.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { day, listed, t } from '../../platform/i18n.ts';
import { directory } from '../../ui/directory.ts';

/** A day is the same wherever it is read. */
export function dayWords(date: IsoDate): string {
  return day(`${date}T12:00:00Z`);
}

/** The same beside the addressee, who is not named twice: `on shop.example`; nothing where the addressee is the site. */
export function aboutBeside(letter: RequestLetterRecord): string {
  const { addressee, sites } = letter;
  if (sites.length === 1 && sites[0] === addressee && letter.viaSite === undefined) return '';
  return aboutOf(letter) === t('request_aboutOn', addressee, listed(sites))
    ? t('request_on', listed(sites))
    : aboutOf(letter);
}

/** Whom and which sites it is about: `Google, on shop.example`; the site alone where it is about itself. */
export function aboutOf({ organization, addressee, sites }: RequestLetterRecord): string {
  const about = organization === undefined ? addressee : nameOf(organization);
  return sites.includes(about) ? listed(sites) : t('request_aboutOn', about, listed(sites));
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
