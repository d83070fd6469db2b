// Rows whose keys begin alike, in one row of the disk: a key, and what an index says of it, cost more there than most rows themselves. Decision 43 says why.

import type { Codec, Json } from '../packed/codec.ts';

export type Row = Record<string, unknown>;
export type Key = readonly [string, ...string[]];

/** How the rows of a table are put together. */
export interface GroupedTable {
  /** The first part of the key: what the rows of a group have in common. */
  first: string;
  /** The other parts. */
  others: readonly string[];
  /** What else all rows of a group have in common, under an index. */
  shared: readonly string[];
  /** How all else of a row is written. */
  rest: Codec;
}

/**
 * A row of the disk. Lists stand in the place of the other parts of the key: the browser takes them for parts of keys, too, and no row has any. `packed`
 * has those parts of each row, and the rest of it, one after the other and in the order of keys.
 */
export interface Group extends Row {
  size: number;
  packed: string;
}

/** A row of a group: the other parts of its key, and the rest as it is written. */
export interface Member {
  others: string[];
  rest: Json;
}

export function groupKey(first: string, { others }: GroupedTable): unknown[] {
  return [first, ...others.map(() => [])];
}

export function membersOf({ packed }: Group, { others }: GroupedTable): Member[] {
  const flat = JSON.parse(packed) as Json[];
  const length = others.length + 1;
  return Array.from({ length: flat.length / length }, (_, nth) => {
    const at = nth * length;
    return { others: flat.slice(at, at + others.length) as string[], rest: flat[at + others.length]! };
  });
}

/** By the other parts of their keys, as JSON. */
export function membersByKey(group: Group, table: GroupedTable): Map<string, Member> {
  return new Map(membersOf(group, table).map((member) => [JSON.stringify(member.others), member]));
}

export function memberOf(row: Row, { first, others, shared, rest }: GroupedTable): Member {
  const named = new Set([first, ...others, ...shared]);
  const left: Row = {};
  for (const name in row) if (row[name] !== undefined && !named.has(name)) left[name] = row[name];
  return { others: others.map((name) => row[name] as string), rest: rest.pack(left) };
}

/** A row as all else of the store has to do with it. */
export function rowOf(group: Group, member: Member, { first, others, shared, rest }: GroupedTable): Row {
  const row: Row = { [first]: group[first] };
  for (const [at, name] of others.entries()) row[name] = member.others[at];
  for (const name of shared) row[name] = group[name];
  return Object.assign(row, rest.unpack(member.rest));
}

/** `common` is any row of the group: what all have in common is taken from it. */
export function groupOf(common: Row, members: readonly Member[], { first, others, shared }: GroupedTable): Group {
  const group: Group = { [first]: common[first], size: members.length, packed: '' };
  for (const name of others) group[name] = [];
  for (const name of shared) group[name] = common[name];
  group.packed = JSON.stringify(members.flatMap((member) => [...member.others, member.rest]));
  return group;
}

/** All rows of a group, in the order of their keys. */
export function rowsIn(group: Group, table: GroupedTable): Row[] {
  return membersOf(group, table).map((member) => rowOf(group, member, table));
}

/** Rows that begin alike, as one. */
export function groupOfRows(rows: readonly Row[], table: GroupedTable): Group {
  const members = rows.map((row) => memberOf(row, table));
  return groupOf(rows[0]!, members.sort(byKey), table);
}

/** As the browser orders keys. */
export function byKey(a: Member, b: Member): number {
  for (const [at, part] of a.others.entries()) {
    const other = b.others[at]!;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
