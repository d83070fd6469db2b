// What a letter says of what was observed, and by which identifiers it can be found.

import type { Length, LetterContext } from './letter-request.ts';
import { LINE, NAME, oneLine } from './one-line.ts';
import { writePeriod } from './written.ts';

// Pages can make both without end; a letter is for people to read.
const SITES = { full: 20, short: 3 };
const IDENTIFIERS = 20;

/** Empty where nothing was observed. The short letter says no more than on which sites. */
export function observed({ words, observed, recipient }: LetterContext, length: Length = 'full'): string[] {
  if (!observed || (observed.sites.length === 0 && (length === 'short' || observed.types.length === 0))) return [];
  const receiver = oneLine(recipient.role === 'controller' ? recipient.organization.name : recipient.processor, NAME);
  const { labels } = words;
  const line = (label: string, value: string) => (value === '' ? [] : [`- ${label}${words.colon} ${value}`]);
  const sites = observed.sites.slice(0, SITES[length]).map((site) => oneLine(site, NAME));
  const others = observed.sites.length - sites.length;
  const more = others > 0 ? ` ${words.more(others)}` : '';
  const period = writePeriod(words, observed.from, observed.until);
  const kinds = [...new Set(observed.types)].map((type) => words.kinds[type]);
  return [
    [
      words.observed(receiver),
      ...line(labels.sites, sites.join(', ') + more),
      ...(length === 'full' ? [...line(labels.period, period), ...line(labels.kinds, kinds.join(', '))] : []),
    ].join('\n'),
  ];
}

/** Those that were chosen; where none was, the question which one is needed. */
export function identifiers({ words, details: { identifiers = [] } }: LetterContext): string {
  if (identifiers.length === 0) return words.noIdentifiers;
  const lines = identifiers.slice(0, IDENTIFIERS).map(({ name, value, site }) => {
    const where = site === undefined ? '' : ` (${oneLine(site, NAME)})`;
    return `- ${oneLine(name, NAME)} = ${oneLine(value, LINE)}${where}`;
  });
  return [words.identifiers, ...lines].join('\n');
}
