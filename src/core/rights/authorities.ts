// To whom one can complain, by law and place. A row is a fact with its source; authorities.json is the file to edit.

import rows from './authorities.json' with { type: 'json' };
import type { Evidence, LawKey } from './laws/facts.ts';

/** ISO 3166 code of a country, or of one of its parts: `FR`, `DE-BY`, `US-CO`. */
export type Place = string;

export type Authority = {
  place: Place;
  law: LawKey;
  /** In its own language. */
  name: string;
  url: string;
} & Evidence;

export const authorities = rows as readonly Authority[];

/**
 * The authority for a law. Most laws have one; of the European ones the person's country decides, and in Germany the Land, with the federal one
 * for those who name only the country. Absent where the place has none.
 */
export function authorityFor(law: LawKey, place?: Place): Authority | undefined {
  const those = authorities.filter((authority) => authority.law === law);
  if (those.length === 1) return those[0];
  return those.find((authority) => authority.place === place) ?? those.find(({ place: of }) => of === countryOf(place));
}

/** The laws by which somebody there can ask: of the place itself first, then of its country. Empty where none is known here. */
export function lawsIn(place: Place): LawKey[] {
  const own = authorities.filter((authority) => authority.place === place);
  const country = authorities.filter((authority) => authority.place === countryOf(place));
  return [...new Set([...own, ...country].map(({ law }) => law))];
}

function countryOf(place: Place | undefined): Place | undefined {
  return place?.split('-')[0];
}
