// Cookies and links, as the printed report shows them.

import type { CookieReport, LinkReport, SiteReport } from '../types.ts';
import { lifetimeWords, linkWords } from '../words.ts';
import { code, escaped, table } from './escape.ts';

const head = ['Cookie', 'Kept for', 'Recognises this browser', 'Set', 'Sent', 'Domain'];

/** A tracker's cookies. Empty where none were seen. */
export function cookieTable(cookies: readonly CookieReport[] = []): string {
  return cookies.length === 0 ? '' : table(head, cookies.map(cookieRow));
}

function cookieRow(cookie: CookieReport): string[] {
  const { name, domain, setBy, kept, sent, identifies } = cookie;
  return [
    code(name),
    escaped(lifetimeWords(cookie)),
    escaped(identifies ? identifiesWords[identifies] : 'not known to'),
    escaped(
      (setBy ? setByWords[setBy] : 'earlier, or not seen') + (kept ? '' : '; the browser was not seen to keep it'),
    ),
    escaped(sent ? 'yes' : 'not seen'),
    code(domain),
  ];
}

const identifiesWords = { known: 'yes, by its name', likely: 'likely, by its value' } as const;
const setByWords = {
  answer: 'by a server’s answer',
  unseen: 'by a script, or otherwise: the browser does not tell',
} as const;

/** Cookies of no tracker that is listed, or that they were not watched. */
export function otherCookiesSection({ identifiers: { otherCookies, watched } }: SiteReport): string {
  if (otherCookies.length === 0 && watched !== 'none') return '';
  if (otherCookies.length === 0) return '<h3>Cookies</h3><p class="note">Cookies were not watched here.</p>';
  return `<h3>Other cookies</h3><p class="note">Of the site itself, or of somebody whom nothing tells. ${partly(watched)}</p>${cookieTable(otherCookies)}`;
}

/** Who can link what they know. Empty where no two were seen to. */
export function linksSection({ identifiers: { links, watched } }: SiteReport): string {
  if (links.length === 0) return '';
  const rows = links.map((link) => [
    escaped(`${link.from.name} and ${link.to.name}`),
    escaped(linkWords(link)),
    carriers(link),
  ]);
  const note = `These organizations were seen with the same identifier of this browser, or one handed it to the other: they can put together what each of them knows. ${partly(watched)}`;
  return `<h3>Who can link what they know</h3><p class="note">${escaped(note)}</p>${table(['Organizations', 'What was seen', 'Carried by'], rows)}`;
}

function carriers({ carriers: all, from, to }: LinkReport): string {
  return [from, to]
    .map(({ key, name }) => {
      const own = all.filter(({ collector }) => collector === key);
      return own.length === 0
        ? ''
        : `${escaped(name)}: ${own.map(({ by, name: one }) => `${escaped(by)} ${code(one)}`).join(', ')}`;
    })
    .filter((words) => words !== '')
    .join('; ');
}

function partly(watched: SiteReport['identifiers']['watched']): string {
  return watched === 'whole' ? '' : 'Not all of it was watched for cookies: there may be more.';
}
