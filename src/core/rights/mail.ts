// A letter for the mail program, or as a text to copy and save.

import type { Letter } from './letter.ts';

/** Windows hands links of some 2,000 characters to the mail program, and cuts or drops longer ones. */
export const LONGEST_LINK = 1_900;

/** `whole: false`: too long to be handed over; the link then opens a mail with address and subject, and the body is to be copied or saved. */
export interface MailLink {
  link: string;
  whole: boolean;
}

/** A `mailto:` address (RFC 6068). Without a known address the mail has none, and the person fills it in. */
export function mailLink({ to, subject, body }: Pick<Letter, 'to' | 'subject' | 'body'>): MailLink {
  const address = encodeURIComponent(to ?? '').replaceAll('%40', '@');
  const head = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(crlf(body))}`;
  return whole.length <= LONGEST_LINK ? { link: whole, whole: true } : { link: head, whole: false };
}

/** The letter as a text file: subject first, then the letter itself. Lines end in CRLF, which every program can read. */
export function letterText({ subject, body }: Pick<Letter, 'subject' | 'body'>): string {
  return crlf(`${subject}\n\n${body}\n`);
}

function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
