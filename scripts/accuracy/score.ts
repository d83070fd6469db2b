// Data types that were to be read against those that were, counted for each type.

import type { DataType } from '../../src/core/model.ts';

/** What is true of one thing that was read: a request, or all of one tracker's requests during a visit. */
export interface Truth {
  /** Must be named. */
  types: readonly DataType[];
  /** Of each group at least one must be named, and any may. */
  oneOf?: readonly (readonly DataType[])[];
  /** May be named or not; neither counts. */
  arguable?: readonly DataType[];
}

export interface Counts {
  /** Named, and to be named. */
  right: number;
  /** To be named, and not named. */
  missing: number;
  /** Named, and not true. */
  wrong: number;
}

export interface Score {
  byType: Map<DataType, Counts>;
  /** One sentence on each that is missing or wrong. */
  faults: string[];
}

export function newScore(): Score {
  return { byType: new Map(), faults: [] };
}

/** Adds what was named of one thing; `what` says in a fault what it is. */
export function count(score: Score, what: string, named: Iterable<DataType>, truth: Truth): void {
  const { types, oneOf = [], arguable = [] } = truth;
  const seen = new Set(named);
  const possible = new Set([...types, ...oneOf.flat(), ...arguable]);
  const one = (type: DataType, how: keyof Counts) => {
    const counts = score.byType.get(type) ?? { right: 0, missing: 0, wrong: 0 };
    counts[how] += 1;
    score.byType.set(type, counts);
    if (how !== 'right') score.faults.push(`${what}: ${type} is ${how === 'wrong' ? 'not true' : 'missing'}`);
  };
  for (const type of new Set(types)) one(type, seen.has(type) ? 'right' : 'missing');
  for (const group of oneOf) {
    const found = group.find((type) => seen.has(type));
    one(found ?? group[0]!, found ? 'right' : 'missing');
  }
  for (const type of seen) if (!possible.has(type)) one(type, 'wrong');
}

export function totalOf(scores: readonly Score[]): Counts {
  const all = scores.flatMap(({ byType }) => [...byType.values()]);
  const sum = (how: keyof Counts) => all.reduce((total, counts) => total + counts[how], 0);
  return { right: sum('right'), missing: sum('missing'), wrong: sum('wrong') };
}

/** Of what was named, how much is true; 1 where nothing was. */
export function precisionOf({ right, wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what was to be named, how much was; 1 where nothing was to be. */
export function recallOf({ right, missing }: Counts): number {
  return right + missing === 0 ? 1 : right / (right + missing);
}

/** A line per data type and one for all, in columns. */
export function tableOf(score: Score): string[] {
  const rows = [...score.byType].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const lines = [
    ['data type', 'expected', 'read', 'missing', 'wrong', 'precision', 'recall'],
    ...[...rows, ['all', totalOf([score])] as const].map(([type, counts]) => [
      type,
      String(counts.right + counts.missing),
      String(counts.right + counts.wrong),
      String(counts.missing),
      String(counts.wrong),
      precisionOf(counts).toFixed(4),
      recallOf(counts).toFixed(4),
    ]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map(
    ([name, ...numbers]) =>
      `  ${name!.padEnd(widths[0]!)}  ${numbers.map((number, at) => number.padStart(widths[at + 1]!)).join('  ')}`,
  );
}
