// HTML from text that trackers, sites and databases wrote.

import type english from '../../../../public/_locales/en/messages.json';
import type { ReportSpeech } from '../speech.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const UNSAFE = /[&<>"']/;

/** Text for HTML, between tags and inside quoted attributes. */
export function escaped(text: string | number): string {
  const words = String(text);
  // Of nearly all nothing is to be replaced, and to find that out takes less than to replace nothing.
  return UNSAFE.test(words) ? words.replace(/[&<>"']/g, (character) => entities[character]!) : words;
}

/** A name of the web's, which may be long and has no spaces to break at. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** A time as a cell of a table, which is never so narrow that it would break within the day or within the time of day. */
export function moment(words: string): string {
  return `<time>${escaped(words)}</time>`;
}

/** A link, if the address is one that a link may have (http, https, mailto); else the words alone. */
export function link(address: string, words: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address)
    ? `<a href="${escaped(address)}">${escaped(words)}</a>`
    : escaped(words);
}

/** How to reach an organization: an e-mail address or a web address. */
export function contactLink(contact: string): string {
  const isAddress = contact.includes('@') && !/^[a-z]+:/i.test(contact);
  return link(isAddress ? `mailto:${contact}` : contact, contact);
}

/** What is to be known beside something. */
export function note(words: string): string {
  return `<p class="note">${escaped(words)}</p>`;
}

type ColumnKey = keyof typeof english extends infer Key
  ? Key extends `reportColumn_${infer Name}`
    ? Name
    : never
  : never;

/** Names of columns. */
export function columns(keys: readonly ColumnKey[], { t }: Pick<ReportSpeech, 't'>): string[] {
  return keys.map((key) => t(`reportColumn_${key}`));
}

/**
 * What is made of each, one after the other. A browser puts texts that are added to each other together once, when they are written; those that are
 * joined, it would copy at each level of the page anew.
 */
export function added<Item>(items: readonly Item[], html: (item: Item, at: number) => string): string {
  let all = '';
  for (const [at, item] of items.entries()) all += html(item, at);
  return all;
}

/** The same with a line for each part. */
export function lined(parts: readonly string[]): string {
  return added(parts, (part, at) => (at === 0 ? part : `\n${part}`));
}

/** A row of cells that are HTML already. `before`: a cell with its tags. */
export function row(cells: readonly string[], tag: 'td' | 'th' = 'td', before = ''): string {
  const [open, close] = tag === 'th' ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
  let html = `<tr>${before}`;
  for (const cell of cells) html += open + cell + close;
  return `${html}</tr>`;
}

export function table(head: readonly string[], rows: readonly string[][]): string {
  return `<table><thead>${row(head.map(escaped), 'th')}</thead><tbody>${added(rows, (cells) => row(cells))}</tbody></table>`;
}

/** A table whose rows stand in groups, each under a heading of its own in the first column; headings and cells are HTML already. */
export function groupedTable(
  head: readonly string[],
  groups: readonly { heading: string; rows: readonly string[][] }[],
): string {
  const bodies = added(groups, ({ heading, rows }) => {
    const first = `<th scope="rowgroup" rowspan="${rows.length}">${heading}</th>`;
    return `<tbody>${added(rows, (cells, at) => row(cells, 'td', at === 0 ? first : ''))}</tbody>`;
  });
  return `<table><thead>${row(head.map(escaped), 'th')}</thead>${bodies}</table>`;
}

/** Terms with plain text. */
export function list(entries: readonly (readonly [string, string])[]): string {
  return definitions(entries.map(([term, text]) => [term, escaped(text)]));
}

/** Terms with what is HTML already. */
export function definitions(entries: readonly (readonly string[])[]): string {
  return `<dl>${added(entries, ([term = '', html = '']) => `<dt>${escaped(term)}</dt><dd>${html}</dd>`)}</dl>`;
}
