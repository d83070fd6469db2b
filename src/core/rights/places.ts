// The places where somebody can live for the laws that letters cite, for a person to choose from.

import { authorities, type Place } from './authorities.ts';

/** Names of countries' parts, in English; those of countries are the browser's to tell. */
const parts: Record<Place, string> = {
  'CA-QC': 'Quebec',
  'DE-BB': 'Brandenburg',
  'DE-BE': 'Berlin',
  'DE-BW': 'Baden-Württemberg',
  'DE-BY': 'Bavaria',
  'DE-HB': 'Bremen',
  'DE-HE': 'Hesse',
  'DE-HH': 'Hamburg',
  'DE-MV': 'Mecklenburg-Western Pomerania',
  'DE-NI': 'Lower Saxony',
  'DE-NW': 'North Rhine-Westphalia',
  'DE-RP': 'Rhineland-Palatinate',
  'DE-SH': 'Schleswig-Holstein',
  'DE-SL': 'Saarland',
  'DE-SN': 'Saxony',
  'DE-ST': 'Saxony-Anhalt',
  'DE-TH': 'Thuringia',
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-CT': 'Connecticut',
  'US-DE': 'Delaware',
  'US-IA': 'Iowa',
  'US-IN': 'Indiana',
  'US-KY': 'Kentucky',
  'US-MD': 'Maryland',
  'US-MN': 'Minnesota',
  'US-MT': 'Montana',
  'US-NE': 'Nebraska',
  'US-NH': 'New Hampshire',
  'US-NJ': 'New Jersey',
  'US-OR': 'Oregon',
  'US-RI': 'Rhode Island',
  'US-TN': 'Tennessee',
  'US-TX': 'Texas',
  'US-UT': 'Utah',
  'US-VA': 'Virginia',
};

/** Every place of which a law is known, in no order. */
export const places: readonly Place[] = [...new Set(authorities.map(({ place }) => place))];

/** Its name, behind its country's where it is a part of one. `countryName` gives the name of a country's ISO 3166 code. */
export function placeName(place: Place, countryName: (code: string) => string): string {
  const [country = '', part] = place.split('-');
  return part === undefined ? countryName(country) : `${countryName(country)} – ${parts[place] ?? part}`;
}
