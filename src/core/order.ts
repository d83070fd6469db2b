// One order of names on every machine, whatever language it speaks.

/** By UTF-16 code unit, as `<` has it: for sorting. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
