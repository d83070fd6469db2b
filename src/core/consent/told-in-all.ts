// What one request told in all. Standards that contradict each other are called that, not averaged.

import type { Told, ToldInAll } from '../model.ts';

/**
 * - Nothing told: `nothing`.
 * - Accepted by one standard and refused by another: `contradictory`.
 * - Else accepted, refused or in part, whatever else is not known or does not apply; in part, where one of several says so.
 */
export function toldInAll(told: readonly Told[]): ToldInAll {
  if (told.length === 0) return 'nothing';
  const said = new Set(told.map(({ choice }) => choice));
  if (said.has('accepted') && said.has('refused')) return 'contradictory';
  return inOrder.find((choice) => said.has(choice)) ?? 'unknown';
}

const inOrder = ['partial', 'refused', 'accepted', 'undecided', 'not-asked'] as const;
