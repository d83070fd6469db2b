// The log of requests. Its rows are parts: requests of one visit that came one after the other, packed into one text in which what they have in common stands
// once. A row for each request would cost more in keys than the request itself (docs/performance.md).

import type { EntityTable } from 'dexie';
import type { RequestRecord } from '../core/facts.ts';
import { groupBy } from '../core/group.ts';
import type { DataSeen, Instant, VisitId } from '../core/model.ts';
import { backgroundPrefix } from '../core/visits/background.ts';
import { type Codec, fields, flag, type Json, plain } from './packed/codec.ts';
import { data, told } from './packed/rows.ts';
import * as words from './packed/words.ts';

/** A row of the log. */
export interface LogPart {
  /** Given by the store. */
  id?: number;
  visit: VisitId;
  /** Of its first request and of its last. */
  from: Instant;
  to: Instant;
  /** How many requests are in it. */
  size: number;
  packed: string;
}

export type Log = EntityTable<LogPart, 'id'>;

/** Requests in one part. What comes one by one is added to the visit's newest part until it is full, which writes it anew. */
export const MOST_IN_PART = 100;

/** All of a request but when it was sent, and where: many requests of a visit are the same in it. */
const kind: Codec = fields({
  tracker: plain,
  host: plain,
  party: words.party,
  type: words.requestType,
  contents: words.contents,
  data: plain,
  fate: words.fate,
  insecure: flag,
  told: plain,
  by: words.by,
});

/** Site; what was seen and told, each once; kinds, which name these by their numbers; and each request's kind, and milliseconds since the part began. */
type Packed = [site: string, data: Json[], told: Json[], kinds: Json[], requests: number[]];

/** Of requests of one visit and site, in their order. */
export function partOf(records: readonly RequestRecord[]): LogPart {
  const { visit, site } = records[0]!;
  const from = records.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const to = records.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
  const [seen, said, kinds] = [new Numbered(), new Numbered(), new Numbered()];
  const requests = records.flatMap((record) => {
    const { visit: _, site: __, at, ...rest } = record;
    const numbers = {
      data: record.data.map((one) => seen.numberOf(data.pack(one))),
      told: record.told.map((one) => said.numberOf(told.pack(one))),
    };
    return [kinds.numberOf(kind.pack({ ...rest, ...numbers })), at - from];
  });
  const packed: Packed = [site, seen.all, said.all, kinds.all, requests];
  return { visit, from, to, size: records.length, packed: JSON.stringify(packed) };
}

export function requestsIn({ visit, from, packed }: LogPart): RequestRecord[] {
  const [site, seen, said, kinds, requests] = JSON.parse(packed) as Packed;
  const records: RequestRecord[] = [];
  for (let at = 0; at < requests.length; at += 2) {
    const rest = kind.unpack(kinds[requests[at]!]!) as Record<'data' | 'told', number[]>;
    const whole = {
      data: rest.data.map((number) => data.unpack(seen[number]!) as DataSeen),
      told: rest.told.map((number) => told.unpack(said[number]!)),
    };
    records.push({ ...rest, ...whole, visit, site, at: from + requests[at + 1]! } as RequestRecord);
  }
  return records;
}

/** Things that are the same only once, in the order in which they came. */
class Numbered {
  readonly all: Json[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(one: Json): number {
    const key = JSON.stringify(one);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(one) - 1;
  }
}

/**
 * Adds requests of any visits, each visit's in their order. `newest` holds visits' newest parts, as they are in the table: those that are read or written are
 * put into it. Resolves to whether there was anything of each visit before.
 */
export async function addToLog(
  log: Log,
  records: readonly RequestRecord[],
  newest = new Map<VisitId, LogPart>(),
): Promise<Map<VisitId, boolean>> {
  const before = new Map<VisitId, boolean>();
  const groups = await Promise.all(
    [...groupBy(records, (record) => record.visit)].map(async ([visit, added]) => {
      const last = newest.get(visit) ?? (await log.where({ visit }).last());
      before.set(visit, last !== undefined);
      return withMore(last, added);
    }),
  );
  const parts = groups.flat();
  const ids = await log.bulkPut(parts, { allKeys: true });
  for (const [at, part] of parts.entries()) {
    newest.delete(part.visit);
    newest.set(part.visit, { ...part, id: ids[at]! });
  }
  return before;
}

/** The parts that are to be written where more is added to a visit's newest. */
function withMore(last: LogPart | undefined, added: readonly RequestRecord[]): LogPart[] {
  const open = last && last.size < MOST_IN_PART ? last : undefined;
  const all = open ? [...requestsIn(open), ...added] : added;
  const parts: LogPart[] = [];
  for (let at = 0; at < all.length; at += MOST_IN_PART)
    parts.push({ ...(at === 0 && open && { id: open.id! }), ...partOf(all.slice(at, at + MOST_IN_PART)) });
  return parts;
}

/** The requests of these visits, each visit's in the order in which they were added. */
export async function requestsOf(log: Log, visits: readonly VisitId[]): Promise<RequestRecord[]> {
  return (await partsOf(log, visits)).flatMap(requestsIn);
}

/** The parts of these visits, each visit's in the order in which they were added. */
export async function partsOf(log: Log, visits: readonly VisitId[]): Promise<LogPart[]> {
  const parts = await Promise.all(visits.map((visit) => log.where({ visit }).toArray()));
  return parts.flat();
}

/** Visits whose requests are read at once. */
const AT_ONCE = 100;

/** The same, of some visits at a time: a long history's are more than memory should hold. */
export async function eachOf(
  log: Log,
  visits: readonly VisitId[],
  take: (records: RequestRecord[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < visits.length; at += AT_ONCE) await take(await requestsOf(log, visits.slice(at, at + AT_ONCE)));
}

/** The parts of what sites sent in the background. */
export function inBackground({ requests }: { requests: Log }, isAsked: (part: LogPart) => boolean): Promise<LogPart[]> {
  return requests.where('visit').startsWith(backgroundPrefix()).filter(isAsked).toArray();
}

/** Deletes from these parts the requests that are gone. */
export async function deleteFrom(
  log: Log,
  parts: readonly LogPart[],
  isGone: (record: RequestRecord) => boolean,
): Promise<void> {
  const changed: LogPart[] = [];
  const gone: number[] = [];
  for (const part of parts) {
    const left = requestsIn(part).filter((record) => !isGone(record));
    if (left.length === 0) gone.push(part.id!);
    else if (left.length < part.size) changed.push({ id: part.id!, ...partOf(left) });
  }
  await log.bulkDelete(gone);
  await log.bulkPut(changed);
}

/** How many requests are in the log, from an index alone. */
export async function logSize(log: Log): Promise<number> {
  const sizes = Array.from({ length: MOST_IN_PART }, (_, below) => below + 1);
  const counts = await Promise.all(sizes.map((size) => log.where({ size }).count()));
  return counts.reduce((sum, count, at) => sum + count * sizes[at]!, 0);
}
