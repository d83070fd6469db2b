// Whether a value is what a JSON Schema describes, for the keywords that report.schema.json uses. A tool for schemas makes functions from text,
// which the pages' own policy forbids; a test compares this one with such a tool.

import { asObject, isObject, type Schema } from './schema-keywords.ts';

/** Where it is not, as a path such as `sites.0.visits`, and undefined where it is. Throws on a keyword that is not known here. */
export function faultIn(value: unknown, schema: unknown): string | undefined {
  const root = asObject(schema);
  const defs = asObject(root.$defs ?? {});
  return fault(value, root, '', defs);
}

type Defs = Record<string, unknown>;

function fault(value: unknown, schema: Schema, path: string, defs: Defs): string | undefined {
  const here = path === '' ? 'the file itself' : path;
  for (const [keyword, wanted] of Object.entries(schema)) {
    const found = checks[keyword];
    if (!found) throw new TypeError(`unknown keyword ${keyword}`);
    const where = found(value, wanted, { schema, path, here, defs });
    if (where !== undefined) return where;
  }
  return undefined;
}

interface At {
  schema: Schema;
  path: string;
  here: string;
  defs: Defs;
}

type Check = (value: unknown, wanted: unknown, at: At) => string | undefined;

const about: Check = () => undefined;
const holds =
  (is: (value: unknown, wanted: unknown) => boolean): Check =>
  (value, wanted, { here }) =>
    is(value, wanted) ? undefined : here;

const within = (path: string, name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
const matches =
  (value: unknown, { path, defs }: At) =>
  (one: unknown) =>
    fault(value, asObject(one), path, defs) === undefined;

const checks: Record<string, Check> = {
  $schema: about,
  $id: about,
  $defs: about,
  title: about,
  description: about,
  type: holds((value, type) => types[type as string]?.(value) ?? false),
  const: holds((value, wanted) => value === wanted),
  enum: holds((value, wanted) => (wanted as unknown[]).includes(value)),
  minimum: holds((value, least) => typeof value !== 'number' || value >= (least as number)),
  maximum: holds((value, most) => typeof value !== 'number' || value <= (most as number)),
  minLength: holds((value, least) => typeof value !== 'string' || [...value].length >= (least as number)),
  maxLength: holds((value, most) => typeof value !== 'string' || [...value].length <= (most as number)),
  pattern: holds((value, pattern) => typeof value !== 'string' || new RegExp(pattern as string, 'u').test(value)),
  format: holds((value, format) => typeof value !== 'string' || (formats[format as string]?.(value) ?? false)),
  minItems: holds((value, least) => !Array.isArray(value) || value.length >= (least as number)),
  maxItems: holds((value, most) => !Array.isArray(value) || value.length <= (most as number)),
  uniqueItems: holds(
    (value) => !Array.isArray(value) || new Set(value.map((one) => JSON.stringify(one))).size === value.length,
  ),
  $ref: (value, name, { path, defs }) =>
    fault(value, asObject(defs[(name as string).replace('#/$defs/', '')]), path, defs),
  oneOf: (value, schemas, at) => ((schemas as unknown[]).filter(matches(value, at)).length === 1 ? undefined : at.here),
  anyOf: (value, schemas, at) => ((schemas as unknown[]).some(matches(value, at)) ? undefined : at.here),
  items: (value, schema, { path, defs }) =>
    Array.isArray(value)
      ? firstOf(value, (item, at) => fault(item, asObject(schema), within(path, at), defs))
      : undefined,
  required: (value, names, { path }) =>
    isObject(value)
      ? firstOf(names as string[], (name) => (Object.hasOwn(value, name) ? undefined : within(path, name)))
      : undefined,
  properties: (value, schemas, { path, defs }) =>
    isObject(value)
      ? firstOf(Object.entries(asObject(schemas)), ([name, schema]) =>
          Object.hasOwn(value, name) ? fault(value[name], asObject(schema), within(path, name), defs) : undefined,
        )
      : undefined,
  additionalProperties: (value, _, { schema, path }) =>
    isObject(value)
      ? firstOf(Object.keys(value), (name) =>
          Object.hasOwn(asObject(schema.properties ?? {}), name) ? undefined : within(path, name.slice(0, 40)),
        )
      : undefined,
};

function firstOf<Item>(
  items: readonly Item[],
  faultOf: (item: Item, at: number) => string | undefined,
): string | undefined {
  for (const [at, item] of items.entries()) {
    const found = faultOf(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const types: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

const formats: Record<string, (text: string) => boolean> = {
  'date-time': (text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  date: isDay,
  uri: (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
};

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
