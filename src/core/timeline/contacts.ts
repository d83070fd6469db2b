// When each collector received something in a visit. Roll-ups keep the first and the last request of each kind, not those between.

import type { Occasion, VisitTracker } from '../facts.ts';
import { groupBy } from '../group.ts';
import type { Instant, ToldInAll } from '../model.ts';
import { compare } from '../order.ts';

export interface Sender {
  key: string;
  name: string;
  first: Instant;
  occasions: Occasion[];
}

/** An instant before which, and one from which on, requests are meant. */
export interface Span {
  from: Instant;
  until: Instant;
}

/** A collector's key and name, by its tracker's. */
export type CollectorOf = (tracker: string) => { key: string; name: string };

/** Those who received something, the first first. */
export function sendersIn(rows: readonly VisitTracker[], collectorOf: CollectorOf): Sender[] {
  const byCollector = groupBy(
    rows.filter(({ requests }) => requests > 0),
    ({ tracker }) => collectorOf(tracker).key,
  );
  const senders = [...byCollector.values()].map((own) => ({
    ...collectorOf(own[0]!.tracker),
    first: own.reduce((first, { firstAt }) => Math.min(first, firstAt), Number.POSITIVE_INFINITY),
    occasions: own.flatMap(({ occasions }) => occasions),
  }));
  return senders.sort((a, b) => a.first - b.first || compare(a.key, b.key));
}

/** When it was first seen to receive something in a span; undefined where it was not. */
export function firstWithin({ first, occasions }: Sender, span: Span): Instant | undefined {
  let earliest = isWithin(first, span) ? first : Number.POSITIVE_INFINITY;
  for (const { firstAt, lastAt } of occasions) {
    if (isWithin(firstAt, span)) earliest = Math.min(earliest, firstAt);
    if (isWithin(lastAt, span)) earliest = Math.min(earliest, lastAt);
  }
  return earliest === Number.POSITIVE_INFINITY ? undefined : earliest;
}

/** What it was told in a span, each once. */
export function toldWithin({ occasions }: Sender, span: Span): ToldInAll[] {
  return [...new Set(occasions.filter((one) => touches(one, span)).map(({ told }) => told))].sort();
}

/** Whether all that is known of a span was sent as an answer had just been given. */
export function isSettlingWithin({ occasions }: Sender, span: Span): boolean {
  const here = occasions.filter((one) => touches(one, span));
  return here.length > 0 && here.every(({ settling }) => settling);
}

function touches({ firstAt, lastAt }: Occasion, span: Span): boolean {
  return isWithin(firstAt, span) || isWithin(lastAt, span);
}

function isWithin(at: Instant, { from, until }: Span): boolean {
  return at >= from && at < until;
}
