// The table in docs/principles.md, from the rules' own files: every reason that can be given, when, and what it speaks for.

import { principleRules } from '../src/core/findings/principles/index.ts';
import { type About, principles, type Reason } from '../src/core/findings/principles/principle.ts';
import { principleAsks, principleName, principleUnseen } from '../src/core/findings/principles/sentences.ts';
import type { Principle } from '../src/core/findings/statement.ts';
import { reportSpeech } from '../src/core/report/speech.ts';
import { between } from './between.ts';

const MARKS = ['<!-- principles: written by `npm run findings` -->', '<!-- /principles -->'] as const;

/** The document with its table replaced. Throws where it has no place for it. */
export function withPrinciples(document: string): string {
  return between(document, MARKS, principles.map(section).join('\n\n'));
}

const order: readonly Reason['says'][] = ['concern', 'met', 'information'];

function section(principle: Principle): string {
  const { about } = principleRules[principle];
  const rows = order.flatMap((says) => about.filter((one) => one.says === says).map(rowOf));
  return [
    `### ${principleName(principle, reportSpeech)} (\`${principle}\`)`,
    '',
    `${principleAsks(principle, reportSpeech)} ${principleUnseen(principle, reportSpeech)}`,
    '',
    '| speaks for | reason | when |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function rowOf({ kind, says, when }: About): string {
  const status = says === 'information' ? 'neither' : `**${says}**`;
  return `| ${status} | \`${kind}\` | ${when} |`;
}
