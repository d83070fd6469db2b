// The coverage in words: for the terminal, and for docs/rights-coverage.md, where it stands between two marks of its own.

import {
  type Coverage,
  coverageOf,
  type ListName,
  prevalence,
  type Question,
  questionKeys,
  questions,
} from './measure.ts';

const BEGIN = '<!-- coverage: written by `npm run coverage` -->';
const END = '<!-- /coverage -->';

/** Google and Meta, whose reach is so great that it hides the rest. */
const greatest = ['google', 'facebook'];

interface Measured {
  words: string;
  /** The bars are about tracking reach as a whole; where there is none, the share is only told. */
  barred: boolean;
  coverage: Coverage;
}

const lists: Record<ListName, string> = {
  trackers: 'tracking reach, by tracker',
  organizations: 'reach, by organization',
};

export function measured(): Measured[] {
  return (Object.keys(lists) as ListName[]).flatMap((list) => [
    { words: lists[list], barred: true, coverage: coverageOf(list) },
    { words: `${lists[list]}, without Google and Meta`, barred: false, coverage: coverageOf(list, greatest) },
  ]);
}

/** Rounded down: a share is never said to be more than it is. */
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

function cell({ barred, coverage }: Measured, question: Question): string {
  const share = coverage.share[question];
  const { bar } = questions[question];
  if (!barred) return percent(share);
  return `${percent(share)} (bar ${bar * 100} %: ${share >= bar ? 'met' : 'not met'})`;
}

/** Shares against their bars, then who is missing, the greatest reach first; of the latter at most `most` per question. */
export function coverageTables(most: number): string {
  const all = measured();
  const [whole] = all;
  const head = [
    'share of',
    ...questionKeys.map((question) => questions[question].words),
    'of the first, by undated copies alone',
  ];
  const rows = all.map((one) => [
    one.words,
    ...questionKeys.map((question) => cell(one, question)),
    percent(one.coverage.undated),
  ]);
  const missing = questionKeys.map((question) => missingTable(whole!.coverage, question, most));
  return [markdown(head, rows), ...missing].join('\n\n');
}

function missingTable({ missing, share }: Coverage, question: Question, most: number): string {
  const rows = missing[question].slice(0, most).map(({ who, share: own }) => [who, `${(own * 100).toFixed(2)} %`]);
  const rest = missing[question].length - rows.length;
  const more = rest > 0 ? `\n\n… and ${rest} more, which \`npm run coverage\` prints.` : '';
  return `### Without ${questions[question].words}\n\n${percent(1 - share[question])} of tracking reach in ${prevalence.month}, the greatest first.\n\n${markdown(['who', 'share'], rows)}${more}`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A document with its tables replaced. Throws where it has no place for them. */
export function withCoverage(document: string, tables: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The document has no place for the coverage: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${document.slice(end)}`;
}

/** Organizations that are listed in the document, per question. */
export const LISTED = 25;
