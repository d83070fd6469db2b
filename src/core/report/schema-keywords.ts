// Schemas as they come from a file.

export type Schema = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws a TypeError for what is none. */
export function asObject(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new TypeError('not an object');
}
