// Places in a text, written one after the other in three characters of six bits each, from `0` on, so that each is found at once.

const DIGITS = 3;
const DIGIT_BITS = 6;
const ZERO = 48;
const MASK = (1 << DIGIT_BITS) - 1;
const FARTHEST = (1 << (DIGITS * DIGIT_BITS)) - 1;

/** Throws a RangeError where one is too far into a text. */
export function writePlaces(places: readonly number[]): string {
  const far = places.find((place) => place > FARTHEST);
  if (far !== undefined) throw new RangeError(`${far} is farther into a text than places are written`);
  return places.map((place) => digit(place >> (2 * DIGIT_BITS)) + digit(place >> DIGIT_BITS) + digit(place)).join('');
}

export function placeIn(places: string, number: number): number {
  const at = number * DIGITS;
  return (
    ((places.charCodeAt(at) - ZERO) << (2 * DIGIT_BITS)) |
    ((places.charCodeAt(at + 1) - ZERO) << DIGIT_BITS) |
    (places.charCodeAt(at + 2) - ZERO)
  );
}

function digit(bits: number): string {
  return String.fromCharCode(ZERO + (bits & MASK));
}
