// When a page was seen to ask: by its banner, its TCF interface, or a consent manager that is there and has no answer.

import { SETTLES } from '../consent/timeline.ts';
import type { Instant, Visit } from '../model.ts';
import { type AnswerMoment, startOf } from './answers.ts';

export interface Question {
  kind: 'asked';
  at: Instant;
  /** An answer was known already. */
  again?: true;
}

/**
 * The first sign of the question, and after each answer the first sign that it is open again. What is said within two seconds of an answer was
 * about to be said before it.
 */
export function questionsOf({ signals, banner }: Visit, answers: readonly AnswerMoment[]): Question[] {
  const shown = signals.filter(({ choice }) => choice === 'undecided').map(({ at }) => at);
  const signs = [...shown, ...(banner ? [banner.at] : [])].sort((a, b) => a - b);
  const starts = answers.map(startOf);
  return [Number.NEGATIVE_INFINITY, ...starts].flatMap((from, nth): Question[] => {
    const isFirst = nth === 0;
    const until = starts[nth] ?? Number.POSITIVE_INFINITY;
    const at = signs.find((sign) => sign >= from + (isFirst ? 0 : SETTLES) && sign < until);
    return at === undefined ? [] : [{ kind: 'asked', at, ...(!isFirst && { again: true }) }];
  });
}
