// Finds the filters without a hostname that an address may have, such as /matomo.js on any host. Each is known by four
// characters that every address with its pattern has; one walk over the address tells which of them occur.

import type { Filter } from './filter.ts';
import { literalsOf } from './literals.ts';

const GRAM = 4;
const TABLE = 1 << 16;
/** Pieces of nearly every address: filters known by them would be tried too often. */
const COMMON = 'https://www. .com/ .net/ .php? .html .json .aspx /js/ /css/ /img/';

export interface AddressIndex {
  /** Calls back with every filter whose four characters are in the (lower-case) address; a filter may come more than once. */
  find(url: string, found: (filter: Filter) => void): void;
}

export function createAddressIndex(filters: readonly Filter[]): AddressIndex {
  const known = new Uint8Array(TABLE);
  const byGram = new Map<string, Filter[]>();
  const always: Filter[] = [];
  const counts = gramCounts(filters);
  for (const filter of filters) {
    const gram = rarestGram(filter, counts);
    if (gram === undefined) {
      always.push(filter);
      continue;
    }
    known[hashAt(gram, 0)] = 1;
    byGram.set(gram, [...(byGram.get(gram) ?? []), filter]);
  }
  return {
    find(url, found) {
      for (let at = 0; at + GRAM <= url.length; at += 1) {
        if (known[hashAt(url, at)] === 0) continue;
        const filters = byGram.get(url.slice(at, at + GRAM));
        if (filters) for (const filter of filters) found(filter);
      }
      for (const filter of always) found(filter);
    },
  };
}

function hashAt(text: string, at: number): number {
  const first = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 5);
  const second = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 5);
  return (first ^ (second << 4)) & (TABLE - 1);
}

function gramCounts(filters: readonly Filter[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const gram of filters.flatMap((filter) => [...new Set(gramsOf(filter))]))
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function rarestGram(filter: Filter, counts: ReadonlyMap<string, number>): string | undefined {
  const filters = counts.size;
  const cost = (gram: string) => counts.get(gram)! + (COMMON.includes(gram) ? filters : 0);
  const cheaper = (best: string | undefined, gram: string) =>
    best === undefined || cost(gram) < cost(best) ? gram : best;
  return gramsOf(filter).reduce<string | undefined>(cheaper, undefined);
}

function gramsOf(filter: Filter): string[] {
  return literalsOf(filter).flatMap((literal) =>
    Array.from({ length: Math.max(0, literal.length - GRAM + 1) }, (_, at) => literal.slice(at, at + GRAM)),
  );
}
