// Cookies and links, as the printed report shows them.

import type { CookieReport, LinkReport } from '../identifier-types.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { lifetimeWords, linkWords } from '../words.ts';
import { code, columns, escaped, note, table } from './escape.ts';

/** A tracker's cookies. Empty where none were seen. */
export function cookieTable(cookies: readonly CookieReport[] | undefined, say: ReportSpeech): string {
  if (!cookies || cookies.length === 0) return '';
  const head = columns(['cookie', 'keptFor', 'recognises', 'set', 'sent', 'domain'], say);
  return table(
    head,
    cookies.map((cookie) => cookieRow(cookie, say)),
  );
}

function cookieRow(cookie: CookieReport, say: ReportSpeech): string[] {
  const { t } = say;
  const { name, domain, setBy, kept, sent, identifies } = cookie;
  const set = setBy ? t(setBy === 'answer' ? 'cookie_byAnswer' : 'cookie_byUnseen') : t('reportText_setEarlier');
  return [
    code(name),
    escaped(lifetimeWords(cookie, say)),
    escaped(t(identifies ? `reportText_identifies_${identifies}` : 'reportText_notKnown')),
    escaped(kept ? set : `${set}; ${t('cookie_notKept')}`),
    escaped(t(sent ? 'reportText_yes' : 'reportText_notSeen')),
    code(domain),
  ];
}

type Identifiers = Pick<SiteReport, 'identifiers'>;

/** Cookies of no tracker that is listed, or that they were not watched. */
export function otherCookiesSection(
  { identifiers: { otherCookies, watched } }: Identifiers,
  say: ReportSpeech,
): string {
  const { t } = say;
  if (otherCookies.length === 0 && watched !== 'none') return '';
  if (otherCookies.length === 0) return `<h3>${escaped(t('tracker_cookies'))}</h3>${note(t('identifiers_none'))}`;
  const notes = [t('otherCookies_hint'), ...partly(watched, say)].join(' ');
  return `<h3>${escaped(t('reportText_otherCookies'))}</h3>${note(notes)}${cookieTable(otherCookies, say)}`;
}

/** Who can link what they know. Empty where no two were seen to. */
export function linksSection({ identifiers: { links, watched } }: Identifiers, say: ReportSpeech): string {
  const { t } = say;
  if (links.length === 0) return '';
  const rows = links.map((link) => [
    escaped(t('reportText_pair', link.from.name, link.to.name)),
    escaped(linkWords(link, say)),
    carriers(link, say),
  ]);
  const head = [t('column_organizations'), t('observed_title'), ...columns(['carriedBy'], say)];
  const notes = [t('links_hint'), ...partly(watched, say)].join(' ');
  return `<h3>${escaped(t('links_title'))}</h3>${note(notes)}${table(head, rows)}`;
}

function carriers({ carriers: all, from, to }: LinkReport, { t, listed }: ReportSpeech): string {
  return [from, to]
    .flatMap(({ key, name }) => {
      const own = all.filter(({ collector }) => collector === key);
      const carried = own.map(({ by, name: one }) => t(by === 'cookie' ? 'link_cookie' : 'link_field', one));
      return own.length === 0 ? [] : [escaped(t('reportText_carried', name, listed(carried)))];
    })
    .join('<br>');
}

function partly(watched: SiteReport['identifiers']['watched'], { t }: ReportSpeech): string[] {
  return watched === 'whole' ? [] : [t('identifiers_part')];
}
