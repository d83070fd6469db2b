// Plain English for comparisons.

import { reportSpeech } from '../report/speech.ts';
import { answerWords, auditedAnswerWords, choiceWords } from '../report/words.ts';
import type { Asked, Collected, ComparedAddress, Group, Run } from './types.ts';

export const askedWords: Record<Asked, string> = { none: 'No answer', reject: 'Refused', accept: 'Accepted' };

/** Who these are, as a heading. */
export const groupWords: Record<Group, string> = {
  regardless: 'Collect regardless of the answer: after a refusal as after an acceptance',
  'unless-refused': 'Do not wait for an answer, and were not seen to go on after a refusal',
  'only-refused': 'Were seen after a refusal, and not after an acceptance',
  'only-accepted': 'Wait: collect only after an acceptance',
  'only-unanswered': 'Collect before an answer or without one, and were not seen after either',
  unknown: 'Not known: an answer could not be given, or what was sent is tied to no page',
};

/** What became of a visit, in one line. */
export function runWords(run: Run): string {
  if (!run.visited) return `could not be visited: ${run.reason}`;
  const answered = run.answer ? [outcomeWords(run.answer)] : [];
  const still = run.quiet ? [] : ['it was still sending when the time was up, so that counts may be too low'];
  return [...answered, `the page stated in the end: ${choiceWords(run.choice, reportSpeech)}`, ...still].join('; ');
}

function outcomeWords(answer: NonNullable<Extract<Run, { visited: true }>['answer']>): string {
  return answer.outcome === 'nothing-open'
    ? auditedAnswerWords(answer, reportSpeech)
    : answerWords({ answer: answer.answer, outcome: answer.outcome }, reportSpeech);
}

/** `12`, `12 +`, `12 ?`, `0`, or `–` where there was no visit. */
export function countWords(collected: Collected | undefined, run: Run): string {
  if (!run.visited) return '–';
  if (!collected) return '0';
  const mark = { no: '', 'within-two-seconds': ' ?', yes: ' +' }[collected.afterAnswer];
  return `${collected.requests}${mark}`;
}

export const legend =
  'Numbers are requests. +: also after the answer. ?: only within two seconds of it, when they may have been under way. –: not visited.';

export const caution =
  'Each address was visited once with each answer, in a fresh profile. What differs between the visits may be chance, such as another advertisement.';

/** How many there are of a group. */
export function numberIn({ organizations }: ComparedAddress, group: Group): number {
  return organizations.filter((one) => one.group === group).length;
}
