// A comparison as a table for a terminal.

import { groupBy } from '../group.ts';
import { asked, type ComparedAddress, type ComparedOrganization, type Comparison } from './types.ts';
import { askedWords, caution, countWords, groupWords, legend, runWords } from './words.ts';

/** Lines of text, the columns padded with spaces. */
export function comparisonText({ addresses }: Comparison): string {
  return `${[...addresses.map(addressText), legend, caution].join('\n\n')}\n`;
}

function addressText(compared: ComparedAddress): string {
  const runs = asked.map((one) => `  ${askedWords[one]}: ${runWords(compared.runs[one])}`);
  const groups = [...groupBy(compared.organizations, ({ group }) => group)].map(([group, organizations]) =>
    [`${groupWords[group]} (${organizations.length})`, ...tableOf(organizations, compared)].join('\n'),
  );
  const nobody =
    compared.organizations.length === 0 ? ['No known tracker received anything in any of the visits.'] : [];
  return [[compared.address, ...runs].map(harmless).join('\n'), ...groups, ...nobody].join('\n\n');
}

function tableOf(organizations: readonly ComparedOrganization[], { runs }: ComparedAddress): string[] {
  const head = ['Organization', ...asked.map((one) => askedWords[one]), 'Trackers'];
  const rows = organizations.map((one) => [
    harmless(one.organization.name),
    ...asked.map((each) => countWords(one[each], runs[each])),
    one.trackers.map(({ name }) => harmless(name)).join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows].map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd());
}

/** What sites and databases wrote could move the cursor, or colour what follows. */
function harmless(text: string): string {
  return text.replaceAll(/\p{C}/gu, ' ');
}
