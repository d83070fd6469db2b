// Side by side: contestants take turns, round by round, so that what else the machine does is shared by all of them.

export interface Times {
  /** Microseconds for one item, of each round. */
  [contestant: string]: readonly number[];
}

/** Times a round of each contestant over all `items`, `rounds` times, after one round that is not counted. */
export function takeTurns(contestants: Record<string, () => void>, items: number, rounds: number): Times {
  const times = Object.fromEntries(Object.keys(contestants).map((name): [string, number[]] => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now();
      run();
      const took = ((performance.now() - start) * 1000) / items;
      if (round >= 0) times[name]!.push(took);
    }
  return times;
}

export interface Middle {
  value: number;
  /** Quartiles. */
  spread: readonly [number, number];
}

export function middleOf(numbers: readonly number[]): Middle {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { value: at(0.5), spread: [at(0.25), at(0.75)] };
}

/** How many times longer one took than the other, round by round. */
export function ratioOf(longer: readonly number[], shorter: readonly number[]): Middle {
  return middleOf(longer.map((took, round) => took / shorter[round]!));
}
