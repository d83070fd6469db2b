// What a browser reports, with what is known of the order: which events come before which others in every order that was measured
// (docs/attribution.md says which differ). Everything else may come as it likes.

import type { Ending, RequestSeen } from '../../src/core/visits/events.ts';
import type { Event } from './visit-events.ts';
import type { End, RequestScript } from './visits-script.ts';

/** Where an event stands in a stream. */
export type Nth = number;

export interface Reported {
  event: Event;
  after: Nth[];
}

interface Way {
  sent: boolean;
  ending?: Ending;
  /** Absent where nothing left the browser, and nobody stopped it. */
  fate?: string;
}

const ways: Record<End, Way> = {
  answered: { sent: true, ending: { how: 'answered', fromCache: false }, fate: 'sent' },
  cached: { sent: false, ending: { how: 'answered', fromCache: true } },
  blocked: { sent: false, ending: { how: 'blocked' }, fate: 'blocked' },
  failed: { sent: true, ending: { how: 'failed' }, fate: 'failed' },
  aborted: { sent: true, ending: { how: 'aborted' }, fate: 'unanswered' },
  'given up': { sent: false, ending: { how: 'aborted' }, fate: 'failed' },
  never: { sent: true, fate: 'sent' },
};
const redirected: Way = { sent: true, ending: { how: 'redirected' }, fate: 'sent' };
const upgradedToHttps: Way = { sent: false, ending: { how: 'redirected' } };

export class Stream {
  readonly reported: Reported[] = [];
  /** Whose every hop is and what becomes of it, by its address; those of which nothing leaves the browser are not here. */
  readonly requests = new Map<string, string>();
  #clock = 1_000_000;
  #names = 0;

  get now(): number {
    return this.#clock;
  }

  /** Reports an event that comes after those, whatever the order. */
  report(event: Event, ...after: (Nth | undefined)[]): Nth {
    this.reported.push({ event, after: after.filter((nth) => nth !== undefined) });
    return this.reported.length - 1;
  }

  tick(): number {
    this.#clock += 1;
    return this.#clock;
  }

  name(of: string): string {
    this.#names += 1;
    return `${of} ${this.#names}`;
  }

  /** No two requests have the same address, and no two pages. */
  address(origin: string): string {
    this.#names += 1;
    return `${origin}/${this.#names}`;
  }

  /** A request over all its hops, under one id. `whose` is absent where it tells nothing. Returns where each hop is announced. */
  send(
    urls: string[],
    seen: Omit<RequestSeen, 'requestId' | 'at' | 'url' | 'host'>,
    { end, upgraded }: Pick<RequestScript, 'end' | 'upgraded'>,
    after: (Nth | undefined)[],
    whose: string | undefined,
  ): Nth[] {
    const requestId = this.name('request');
    let last = after;
    return urls.map((url, hop) => {
      const announced = this.request({ requestId, url, ...seen }, ...last);
      const isLast = hop === urls.length - 1;
      const way = isLast ? ways[end] : upgraded && hop === 0 ? upgradedToHttps : redirected;
      const sent = way.sent ? this.report({ kind: 'sent', requestId }, announced) : announced;
      last = [way.ending ? this.ended(requestId, way.ending, sent) : sent];
      if (way.fate !== undefined && whose !== undefined) this.requests.set(url, `${whose} ${way.fate}`);
      return announced;
    });
  }

  request(seen: Omit<RequestSeen, 'at' | 'host'>, ...after: (Nth | undefined)[]): Nth {
    const request = { ...seen, at: this.tick(), host: new URL(seen.url).hostname };
    return this.report({ kind: 'request', request, reading: false }, ...after);
  }

  ended(requestId: string, ending: Ending, after: Nth): Nth {
    return this.report({ kind: 'ended', requestId, at: this.tick(), ending }, after);
  }
}

/** One of the orders that a stream may come in. The wider it is spread, the further events stray from the order in which they were sent. */
export function orderOf(reported: readonly Reported[], numbers: Iterator<number>, spread: number): Event[] {
  const waitsFor = reported.map(({ after }) => new Set(after));
  const nextOf = new Map<Nth, Nth[]>();
  for (const [nth, { after }] of reported.entries())
    for (const before of new Set(after)) nextOf.set(before, [...(nextOf.get(before) ?? []), nth]);
  const turn = reported.map((_, nth) => nth + (numbers.next().value! % (spread + 1)));
  const ready = reported.flatMap(({ after }, nth) => (after.length === 0 ? [nth] : []));
  const events: Event[] = [];
  while (ready.length > 0) {
    const nth = ready.reduce((first, other) => (turn[other]! < turn[first]! ? other : first));
    ready.splice(ready.indexOf(nth), 1);
    events.push(reported[nth]!.event);
    for (const next of nextOf.get(nth) ?? []) {
      waitsFor[next]!.delete(nth);
      if (waitsFor[next]!.size === 0) ready.push(next);
    }
  }
  return events;
}
