// Requests of a tracker, counted by the choice in force and by what they told at once: what makes it possible to say which refusal was not told.

import type { Occasion } from '../facts.ts';
import type { Choice } from '../model.ts';

/** Adds to the counts those of one more occasion. There are no more kinds of them than choices times what can be told, twice. */
export function addOccasion(occasions: Occasion[], one: Readonly<Occasion>): void {
  const known = occasions.find((other) => isSameKind(other, one));
  if (!known) {
    occasions.push({ ...one });
    return;
  }
  known.requests += one.requests;
  known.firstAt = Math.min(known.firstAt, one.firstAt);
  known.lastAt = Math.max(known.lastAt, one.lastAt);
}

/** Those of several visits together. */
export function sumOccasions(occasions: readonly Readonly<Occasion>[]): Occasion[] {
  const sums: Occasion[] = [];
  for (const one of occasions) addOccasion(sums, one);
  return sums;
}

/** Requests under a choice, without what went out just as an answer was given, which may belong before it or after it. */
export function sentUnder(choice: Choice, occasions: readonly Occasion[]): number {
  return occasions.reduce(
    (sum, occasion) => (occasion.choice === choice && !occasion.settling ? sum + occasion.requests : sum),
    0,
  );
}

function isSameKind(a: Occasion, b: Occasion): boolean {
  return a.choice === b.choice && a.told === b.told && a.settling === b.settling;
}
