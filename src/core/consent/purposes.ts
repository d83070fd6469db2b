// What a set of TCF purposes amounts to. Purposes 1 to 10 are asked for by every consent manager that asks for all; 11 came later
// and is often left out (IAB TCF Policies, appendix A).

import type { Choice } from '../model.ts';

const PURPOSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** All ten: accepted; none: refused; else partial. */
export function choiceOfPurposes(consented: readonly number[]): Choice {
  const granted = PURPOSES.filter((purpose) => consented.includes(purpose)).length;
  if (granted === PURPOSES.length) return 'accepted';
  return granted === 0 ? 'refused' : 'partial';
}

/** Short and safe to keep: `all purposes`, `no purpose`, `purposes 1, 7–10`. */
export function summaryOfPurposes(consented: readonly number[]): string {
  const choice = choiceOfPurposes(consented);
  if (choice === 'accepted') return 'all purposes';
  return choice === 'refused' ? 'no purpose' : `purposes ${ranges([...consented].sort((a, b) => a - b)).join(', ')}`;
}

function ranges(sorted: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
