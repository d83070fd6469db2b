// A comparison for people: one file to read, print and hand over, like the report.

import { groupBy } from '../group.ts';
import { code, escaped, list, table } from '../report/html/escape.ts';
import { credits, htmlPage } from '../report/html/page.ts';
import { timeWords } from '../report/html/time.ts';
import { reportSpeech } from '../report/speech.ts';
import { dataTypeWords } from '../report/words.ts';
import { asked, type Collected, type ComparedAddress, type ComparedOrganization, type Comparison } from './types.ts';
import { askedWords, caution, countWords, groupWords, legend, runWords } from './words.ts';

/** Black on white, every text escaped, no script. Times are UTC. */
export function comparisonHtml(comparison: Comparison): string {
  const { addresses, generatedAt, generator, knowledge } = comparison;
  const title = 'What the answer changes';
  const scope = list([
    ['Made', `${timeWords(generatedAt)} by Candor ${generator.version} in ${generator.browser}`],
    ['Trackers known from', `${knowledge.source} ${knowledge.version}`],
  ]);
  return htmlPage(
    title,
    [
      `<header><h1>${title}</h1>${scope}<p class="note">${escaped(caution)}</p><p class="note">${escaped(legend)}</p></header>`,
      ...addresses.map(addressSection),
      credits(knowledge, reportSpeech),
    ],
    reportSpeech,
  );
}

function addressSection(compared: ComparedAddress): string {
  const { address, runs, organizations } = compared;
  const groups = [...groupBy(organizations, ({ group }) => group)].map(
    ([group, own]) => `<h3>${escaped(groupWords[group])} (${own.length})</h3>${groupTable(own, compared)}`,
  );
  return [
    `<section class="site"><h2>${code(address)}</h2>`,
    list(asked.map((one) => [askedWords[one], runWords(runs[one])])),
    ...(organizations.length === 0 ? ['<p>No known tracker received anything in any of the visits.</p>'] : groups),
    '</section>',
  ].join('\n');
}

function groupTable(organizations: readonly ComparedOrganization[], { runs }: ComparedAddress): string {
  const rows = organizations.map((one) => [
    `${escaped(one.organization.name)}<br><span class="note">${escaped(one.trackers.map(({ name }) => name).join(', '))}</span>`,
    ...asked.map((each) => cell(countWords(one[each], runs[each]), one[each])),
  ]);
  return table(['Organization, trackers', ...asked.map((one) => askedWords[one])], rows);
}

/** The count, what was received, and the cookies that identify. */
function cell(count: string, collected: Collected | undefined): string {
  if (!collected) return escaped(count);
  const { data, identifyingCookies } = collected;
  return [
    `<strong>${escaped(count)}</strong>`,
    ...(data.length > 0 ? [escaped(data.map((type) => dataTypeWords(type, reportSpeech)).join(', '))] : []),
    ...(identifyingCookies.length > 0
      ? [`cookies that identify: ${identifyingCookies.map(({ name }) => code(name)).join(', ')}`]
      : []),
  ].join('<br>');
}
