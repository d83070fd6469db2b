import { expect, test } from 'vitest';
import { lawsIn } from '../../../../src/core/rights/authorities.ts';
import { placeName, places } from '../../../../src/core/rights/places.ts';

const countryName = (code: string) => `<${code}>`;

test.each(places)('%s has a name of its own, and a law', (place) => {
  expect(lawsIn(place)).not.toEqual([]);
  const [country, part] = place.split('-');
  const name = placeName(place, countryName);
  if (part === undefined) expect(name).toBe(`<${country}>`);
  else expect(name).toMatch(new RegExp(`^<${country}> – .{4,}$`, 'u'));
});

test('no two places have the same name', () => {
  expect(new Set(places.map((place) => placeName(place, countryName))).size).toBe(places.length);
});
