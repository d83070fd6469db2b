// What trackers' own parameters say, as a Told: name and value in short, and what that means.

import type { Choice, Told } from '../../model.ts';

export function own(value: string, choice: Choice): Told {
  return { standard: 'own', value, choice };
}

/** A parameter with few values, each with a meaning; any other value says nothing that is known, and is not kept. */
export function oneOf(name: string, choices: Readonly<Record<string, Choice>>): (value: string) => Told | undefined {
  return (value) => (Object.hasOwn(choices, value) ? own(`${name}=${value}`, choices[value]!) : undefined);
}

/** `true` and `false`, or 1 and 0; undefined for anything else. */
export function flag(value: string): boolean | undefined {
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}

/** What several yes and no amount to; nothing, where there are none. */
export function choiceOfAll(states: readonly boolean[]): Choice {
  if (states.length === 0) return 'unknown';
  if (states.every(Boolean)) return 'accepted';
  return states.some(Boolean) ? 'partial' : 'refused';
}
