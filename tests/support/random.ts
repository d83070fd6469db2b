// Numbers that are the same in every run.

export type Random = (below: number) => number;

/** Whole numbers from 0 to below the one given (Park and Miller, "minimal standard", 1988). `seed`: 1 to 2,147,483,646. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)]!;
}
