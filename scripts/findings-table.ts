// The tables in docs/findings.md, from the rules' own files. They stand between marks of their own: the rest of the document is written by hand.

import { exemptions } from '../src/core/findings/exempt.ts';
import { rules } from '../src/core/findings/index.ts';
import type { About } from '../src/core/findings/rule.ts';
import { between } from './between.ts';

const RULES = ['<!-- rules: written by `npm run findings` -->', '<!-- /rules -->'] as const;
const EXEMPT = ['<!-- exempt: written by `npm run findings` -->', '<!-- /exempt -->'] as const;

export function findingsTable(): string {
  return [
    '| finding | principle | what it means | certainty | not counted |',
    '| --- | --- | --- | --- | --- |',
    ...rules.flatMap(({ about }) => about).map(rowOf),
  ].join('\n');
}

/** The document with its tables replaced. Throws where it has no place for one. */
export function withFindings(document: string): string {
  const exempt = exemptions.map((why) => `- ${why}`).join('\n');
  return between(between(document, RULES, findingsTable()), EXEMPT, exempt);
}

function rowOf({ kind, principle, means, certainty, excluded }: About): string {
  const how = Object.entries(certainty).map(([name, when]) => `**${name}**: ${when}`);
  return `| \`${kind}\` | ${principle} | ${means} | ${how.join('; ')} | ${excluded.join('; ')} |`;
}
