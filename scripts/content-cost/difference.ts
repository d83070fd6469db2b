// What one script takes in frames more than another one there, in milliseconds.

export interface Cost {
  /** What the frames without it took, from one script that takes the time to the other. */
  floor: number;
  /** The median of the differences, frame by frame. */
  median: number;
  /** The least with it less the least without it. */
  least: number;
}

/** Both have a time of each round. */
export function costOf(without: readonly number[], having: readonly number[]): Cost {
  return {
    floor: median(without),
    median: median(having.map((took, index) => took - without[index]!)),
    least: Math.min(...having) - Math.min(...without),
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

export function inWords({ floor, median, least }: Cost): string {
  return `${median.toFixed(3)} ms (${least.toFixed(3)} at best), over ${floor.toFixed(3)} ms of an empty script`;
}
