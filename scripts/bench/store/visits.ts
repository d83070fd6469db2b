// Visits as a person makes them, of requests from a pool: what the recorder would tell the store of each, in its order.

import type { CookieSeen, IdentifierLink } from '../../../src/core/facts.ts';
import type { ConsentSignal } from '../../../src/core/model.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { oneOf, type Random, randomFrom } from '../../../tests/support/random.ts';
import type { Pool, Pooled } from './pool.ts';

const DAY = 86_400_000;
/** Of the 100,000 requests of the bench, in 500 visits to 120 sites. */
export const REQUESTS_PER_VISIT = 200;
const TRACKERS_PER_VISIT = 25;
const HOSTS_PER_VISIT = 15;
const SITES = 24;
const KINDS = ['news', 'shop', 'travel', 'bank', 'recipes'];

/** The `nth` of `count` visits, spread over `days` up to `now`. */
export function visitOf(pool: Pool, nth: number, { count, days, now }: { count: number; days: number; now: number }) {
  const random = randomFrom(nth * 7_919 + 1);
  const id = uuidFrom(random);
  const site = `${oneOf(random, KINDS)}-of-site-${random(SITES)}.example`;
  const startedAt = Math.round(now - (count - nth) * ((days * DAY) / count));
  const own = Array.from({ length: TRACKERS_PER_VISIT }, () => pool[random(random(pool.length) + 1)]!);
  const observations: Observation[] = [
    { kind: 'visit', visit: { id, site, startedAt, complete: true, signals: [] } },
    { kind: 'signal', visit: id, signal: signal('undecided', startedAt + 300) },
  ];
  for (let request = 0; request < REQUESTS_PER_VISIT; request += 1) {
    const of = own[request % own.length]!;
    const at = startedAt + request * 150 + random(100);
    observations.push(requestOf(of[Math.floor(request / own.length) % of.length]!, { visit: id, site, at }));
    if (request === 60) observations.push({ kind: 'signal', visit: id, signal: signal('refused', at) });
    if (request % 14 === 0)
      observations.push({
        kind: 'unrecognised',
        request: { visit: id, site, at, host: `cdn-${request % HOSTS_PER_VISIT}.${site}` },
      });
    if (request % 17 === 0)
      observations.push({
        kind: 'identifiers',
        visit: id,
        site,
        cookies: [cookieOf(of[0]!, startedAt)],
        links: request % 51 === 0 ? [linkOf(of[0]!, own[0]![0]!)] : [],
      });
  }
  observations.push({ kind: 'visit-ended', visit: id, at: startedAt + 40_000 });
  return observations;
}

function requestOf({ record, organization }: Pooled, of: { visit: string; site: string; at: number }): Observation {
  return { kind: 'request', record: { ...record, ...of }, organization };
}

function uuidFrom(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

function signal(choice: 'undecided' | 'refused', at: number): ConsentSignal {
  const detail = { purposes: [], vendors: 0, vendorConsents: [], disclosedVendors: [25, 52, 76, 91, 755], cmpId: 300 };
  return { standard: 'tcf', source: 'page', choice, at, answeredNow: choice === 'refused', detail };
}

function cookieOf({ record }: Pooled, setAt: number): CookieSeen {
  const domain = record.host.split('.').slice(-2).join('.');
  const name = `${record.tracker.slice(0, 6)}_uid`;
  const seen = { setBy: 'answer', kept: true, setAt, lifetime: 31_536_000, sent: true, identifies: 'likely' } as const;
  return { name, domain, party: 'third', tracker: record.tracker, ...seen };
}

function linkOf(from: Pooled, to: Pooled): IdentifierLink {
  return {
    from: from.organization,
    to: to.organization,
    seen: 'value',
    carriers: [
      { at: 'from', by: 'cookie', name: `${from.record.tracker.slice(0, 6)}_uid` },
      { at: 'to', by: 'field', name: 'partner_uid' },
    ],
  };
}
