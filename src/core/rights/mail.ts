// A letter for the mail program, or as a text to copy and save.

import type { Letter } from './letter.ts';

/** Windows hands links of some 2,000 characters to the mail program, and cuts or drops longer ones. */
export const LONGEST_LINK = 1_900;

/** `subject`: not even the short letter is short enough; the mail has address and subject, and the letter is to be copied or saved. */
export interface MailLink {
  link: string;
  holds: 'letter' | 'short-letter' | 'subject';
}

/** A `mailto:` address (RFC 6068). Without a known address the mail has none, and the person fills it in. */
export function mailLink({
  to,
  subject,
  body,
  shortBody,
}: Pick<Letter, 'to' | 'subject' | 'body' | 'shortBody'>): MailLink {
  const address = encodeURIComponent(to ?? '').replaceAll('%40', '@');
  const head = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const withBody = (text: string) => `${head}&body=${encodeURIComponent(crlf(text))}`;
  if (withBody(body).length <= LONGEST_LINK) return { link: withBody(body), holds: 'letter' };
  if (withBody(shortBody).length <= LONGEST_LINK) return { link: withBody(shortBody), holds: 'short-letter' };
  return { link: head, holds: 'subject' };
}

/** The letter as a text file: subject first, then the letter itself. Lines end in CRLF, which every program can read. */
export function letterText({ subject, body }: Pick<Letter, 'subject' | 'body'>): string {
  return crlf(`${subject}\n\n${body}\n`);
}

function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
