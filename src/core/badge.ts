// What stands on the extension's button: the popup's first number, and whether there is more to say of it.

import type { SiteFacts } from './facts.ts';
import type { Directory } from './model.ts';
import { type Counts, countsOf } from './report/counts.ts';
import { type VerdictFacts, verdictFacts } from './report/verdict.ts';

/** A button has room for four characters. */
const MOST = 999;
/** Quiet, and beside the number: colour alone says nothing to many. */
const MARK = '•';

export interface Badge extends Counts {
  /** Empty where nothing is to be said. */
  text: string;
  /** Somebody collected before an answer, or after a refusal. */
  marked: boolean;
  /** What the popup's first sentences are made of. */
  verdict: VerdictFacts;
}

/**
 * The badge for a page, from the facts that its popup reads; undefined where it was not observed. Of a page that was not seen whole a zero is
 * not said.
 */
export function badgeFor(facts: SiteFacts | undefined, directory: Directory): Badge | undefined {
  if (!facts) return undefined;
  const verdict = verdictFacts(facts, directory);
  const counts = countsOf(verdict.collectors);
  if (counts.organizations === 0 && !facts.visits.every(({ complete }) => complete)) return undefined;
  const marked = counts.beforeChoice + counts.afterRefusal > 0;
  return { ...counts, verdict, marked, text: `${shortly(counts.organizations)}${marked ? MARK : ''}` };
}

function shortly(count: number): string {
  return count > MOST ? `${Math.floor(count / 1000)}k` : String(count);
}
