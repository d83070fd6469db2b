// JSON, in bodies, in lines and inside fields.

import { addField, type Collecting, LONGEST_NAME, MOST_FIELDS } from './fields.ts';

/** Nested deeper than any known payload; what is below is left out. */
const MOST_LEVELS = 24;

/** Collects the fields of a JSON object or list; false for what is neither. */
export function fieldsOfJson(text: string, prefix: string, collecting: Collecting): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  walk(value, prefix, MOST_LEVELS, collecting);
  return true;
}

function walk(value: unknown, name: string, levels: number, collecting: Collecting): void {
  if (collecting.fields.length >= MOST_FIELDS || levels === 0 || value === null || name.length > LONGEST_NAME) return;
  if (typeof value !== 'object') {
    addField(collecting, name, String(value));
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) walk(item, `${name}[]`, levels - 1, collecting);
    return;
  }
  for (const [key, inner] of Object.entries(value))
    walk(inner, name === '' ? key : `${name}.${key}`, levels - 1, collecting);
}
