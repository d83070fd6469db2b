// What the pages say of a letter that was kept.

import type { Site } from '../../core/model.ts';
import { type IsoDate, startOf } from '../../core/rights/dates.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { day, listed, plural, t } from '../../platform/i18n.ts';
import { directory } from '../../ui/directory.ts';

/** A day is the same wherever it is read. */
export function dayWords(date: IsoDate): string {
  return day(`${date}T12:00:00Z`);
}

/** The first of the sites by name, and how many more there are: `a.example, b.example, and 3 more`. */
export function sitesWords(sites: readonly Site[]): string {
  const more = sites.length - NAMED;
  return more > 1 ? listed([...sites.slice(0, NAMED), plural('request_andSites', more)]) : listed(sites);
}

const NAMED = 2;

/** Whom it is about beside the addressee, who is not named twice: `on shop.example`; nothing where the addressee is the site. */
export function aboutBeside(letter: RequestLetterRecord): string {
  const { addressee, sites, viaSite } = letter;
  if (sites.length === 1 && sites[0] === addressee && viaSite === undefined) return '';
  const about = whomOf(letter);
  if (sites.includes(about)) return sitesWords(sites);
  return about === addressee ? t('request_on', sitesWords(sites)) : t('request_aboutOn', about, sitesWords(sites));
}

/** Whom and which sites it is about: `Google, on shop.example`; the site alone where it is about itself. */
export function aboutOf(letter: RequestLetterRecord): string {
  const { sites } = letter;
  const about = whomOf(letter);
  return sites.includes(about) ? listed(sites) : t('request_aboutOn', about, listed(sites));
}

function whomOf({ organization, addressee }: RequestLetterRecord): string {
  return organization === undefined ? addressee : nameOf(organization);
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
