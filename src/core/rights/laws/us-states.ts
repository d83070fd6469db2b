// The laws of the other states of the United States. They follow one pattern, so that each is a row: sections, days, and what it leaves out.

import {
  commonNeeds,
  type Deadline,
  type Evidence,
  known,
  type Law,
  type OptOutOf,
  type Right,
  type RightFact,
  text,
  type UsStateLaw,
} from './facts.ts';
import { usStateRows } from './us-state-rows.ts';

export type UsStateRow = {
  key: UsStateLaw;
  state: string;
  title: string;
  /** Right by section. Where one section names all, a right adds its place in it: `§ 42-518` and `(a)(3)`. */
  sections: Partial<Record<UsRight, string>>;
  days: number;
  answer: string;
  answerEvidence: Evidence;
  /** Names the section of an appeal against a refusal; absent where there is none. */
  appeal?: string;
  optOutOf?: OptOutOf;
} & Evidence;

export type UsRight = Extract<Right, 'access' | 'correction' | 'deletion' | 'do-not-sell' | 'portability'>;

/** Every one of them lets the period be extended once by 45 days. */
const EXTENSION = { days: 45 };

export const usStates: readonly Law[] = usStateRows.map(lawOf);

function lawOf(row: UsStateRow): Law {
  const { key, state, title, sections, days, answer, answerEvidence, appeal, optOutOf } = row;
  const deadline: Deadline = {
    basis: 'law',
    within: { days },
    extension: EXTENSION,
    provisions: [text(answer)],
    ...answerEvidence,
  };
  const evidence = evidenceOf(row);
  const rights = Object.fromEntries(
    Object.entries(sections).map(([right, section]): [string, RightFact] => [
      right,
      { provisions: [text(section)], deadline, ...evidence },
    ]),
  );
  return {
    key,
    title,
    answersAs: 'controller',
    rights,
    accessItems: ['copy', 'categories', 'purposes', 'recipients'],
    optOutOf: optOutOf ?? 'sale-and-targeted-advertising',
    residentsOf: state,
    refusal: { provisions: [text(appeal ?? answer)], appeal: appeal !== undefined, ...known },
    needs: [...commonNeeds, 'residence'],
  };
}

function evidenceOf(row: UsStateRow): Evidence {
  return row.evidence === 'source' ? { evidence: 'source', source: row.source, read: row.read } : { evidence: 'law' };
}
