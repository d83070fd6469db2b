// The tables of laws, deadlines and authorities in docs/rights.md, from src/core/rights. They stand between two marks of their own: the rest of
// the document is written by hand.

import { authorities } from '../src/core/rights/authorities.ts';
import { cite } from '../src/core/rights/cited.ts';
import type { Duration } from '../src/core/rights/dates.ts';
import { laws, rightsOf } from '../src/core/rights/law.ts';
import type { Deadline, Evidence, Law, Provision } from '../src/core/rights/laws/facts.ts';
import { en } from '../src/core/rights/letters/en.ts';

const BEGIN = '<!-- rights: written by `npm run rights` -->';
const END = '<!-- /rights -->';

export function rightsTables(): string {
  return [...laws.map(lawTable), authorityTable()].join('\n\n');
}

/** A document with its tables replaced. Throws where it has no place for them. */
export function withRightsTables(document: string, tables: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/rights.md has no place for the tables: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${document.slice(end)}`;
}

function lawTable(law: Law): string {
  return [
    `### ${law.title} (\`${law.key}\`)`,
    '',
    ...statements(law).map((statement) => `- ${statement}`),
    '',
    '| right | provision | evidence | period | set by | evidence of the period |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rightsOf(law.key).map((right) => {
      const fact = law.rights[right]!;
      const { deadline } = fact;
      const cells = [
        right,
        citations(fact.provisions),
        evidenceCell(fact),
        periodCell(deadline),
        deadline.basis === 'law' ? citations(deadline.provisions) : 'no days named; asked for by the letter',
        evidenceCell(deadline),
      ];
      return row(cells);
    }),
  ].join('\n');
}

function statements(law: Law): string[] {
  const said = (what: string, fact: ({ provisions: Provision[] } & Evidence) | undefined) =>
    fact ? [`${what}: ${citations(fact.provisions)} – ${evidenceCell(fact)}`] : [];
  return [
    `answers: the ${en.roles[law.answersAs].answers}; works on its behalf: the ${en.roles[law.answersAs].processor}`,
    ...(law.residentsOf === undefined ? [] : [`for residents of ${law.residentsOf} only`]),
    `the letter needs: ${law.needs.join(', ')}`,
    ...said('proof of identity', law.identity),
    ...said('no proof of identity for an opt-out', law.optOutUnverified),
    ...said('a refusal gives reasons', law.refusal),
    ...said('recipients are told', law.tellRecipients),
    ...said('who works on its behalf helps', law.processorHelps),
    ...said('complaint', law.complaint),
  ];
}

function authorityTable(): string {
  return [
    '### Authorities',
    '',
    '| place | law | authority | address | evidence |',
    '| --- | --- | --- | --- | --- |',
    ...authorities.map((authority) =>
      row([authority.place, `\`${authority.law}\``, authority.name, authority.url, evidenceCell(authority)]),
    ),
  ].join('\n');
}

const citations = (provisions: readonly Provision[]) => provisions.map((provision) => cite(en, provision)).join('; ');

function evidenceCell(fact: Evidence): string {
  return fact.evidence === 'source' ? `read, ${fact.read}: ${fact.source}` : 'from the law as known';
}

function periodCell({ within, extension, endsOnWeekday, toComply }: Deadline): string {
  return [
    period(within),
    ...(extension ? [`+ ${period(extension)}`] : []),
    ...(endsOnWeekday ? ['(ends on a weekday)'] : []),
    ...(toComply ? ['(to comply)'] : []),
  ].join(' ');
}

function period(duration: Duration): string {
  if ('months' in duration) return `${duration.months} ${duration.months === 1 ? 'month' : 'months'}`;
  return 'days' in duration ? `${duration.days} days` : `${duration.businessDays} business days`;
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
