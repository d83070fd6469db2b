// HTML from text that trackers, sites and databases wrote.

import type english from '../../../../public/_locales/en/messages.json';
import type { ReportSpeech } from '../speech.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, between tags and inside quoted attributes. */
export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"']/g, (character) => entities[character]!);
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

/** A row of cells that are HTML already. */
export function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
  const attribute = tag === 'th' ? ' scope="col"' : '';
  return `<tr>${cells.map((cell) => `<${tag}${attribute}>${cell}</${tag}>`).join('')}</tr>`;
}

export function table(head: readonly string[], rows: readonly string[][]): string {
  return `<table><thead>${row(head.map(escaped), 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
}

/** A table whose rows stand in groups, each under a heading of its own in the first column; headings and cells are HTML already. */
export function groupedTable(
  head: readonly string[],
  groups: readonly { heading: string; rows: readonly string[][] }[],
): string {
  const bodies = groups.map(({ heading, rows }) => {
    const first = `<th scope="rowgroup" rowspan="${rows.length}">${heading}</th>`;
    const lines = rows.map((cells, at) => row(cells).replace('<tr>', at === 0 ? `<tr>${first}` : '<tr>'));
    return `<tbody>${lines.join('')}</tbody>`;
  });
  return `<table><thead>${row(head.map(escaped), 'th')}</thead>${bodies.join('')}</table>`;
}

/** Terms with plain text. */
export function list(entries: readonly (readonly [string, string])[]): string {
  return definitions(entries.map(([term, text]) => [term, escaped(text)]));
}

/** Terms with what is HTML already. */
export function definitions(entries: readonly (readonly string[])[]): string {
  return `<dl>${entries.map(([term = '', html = '']) => `<dt>${escaped(term)}</dt><dd>${html}</dd>`).join('')}</dl>`;
}
