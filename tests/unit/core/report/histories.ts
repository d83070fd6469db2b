// Histories as the store could hold them, made from a seed: the same seed, the same history.

import { sumOccasions } from '../../../../src/core/consent/occasions.ts';
import type {
  CookieSeen,
  IdentifierLink,
  PageEvidence,
  SiteFacts,
  ToldCount,
  VisitIdentifiers,
  VisitTracker,
} from '../../../../src/core/facts.ts';
import type {
  BannerSeen,
  Choice,
  ConsentSignal,
  DataSeen,
  Directory,
  Organization,
  Region,
  Tracker,
  Visit,
} from '../../../../src/core/model.ts';
import { buildReport } from '../../../../src/core/report/report.ts';
import type { Report, UnattributedTotal } from '../../../../src/core/report/types.ts';
import { backgroundOf } from '../../../../src/core/visits/background.ts';
import {
  choiceKeys,
  dataTypeKeys,
  standardKeys,
  techniqueKeys,
  toldInAllKeys,
  trackerCategoryKeys,
  unattributedKeys,
} from '../../../support/model-keys.ts';

export const START = Date.UTC(2026, 0, 31, 12);
export const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

const organizations: Organization[] = [
  {
    key: 'google',
    name: 'Google',
    country: 'US',
    privacyPolicy: 'https://policies.example/',
    contact: 'dpo@google.example',
  },
  { key: 'comma', name: 'Comma, "Quote" & Sons\r\nLtd.', contact: 'https://comma.example/@privacy' },
  {
    key: 'formula',
    name: '=HYPERLINK("https://x.example")',
    country: 'DE',
    privacyPolicy: 'http://formula.example/a?b=c&d',
  },
  { key: 'script', name: '<script>alert(1)</script>', contact: 'it@script.example' },
];

const trackers: Tracker[] = (Object.keys(trackerCategoryKeys) as Tracker['category'][]).map((category, at) => {
  const organization = organizations[at % (organizations.length + 1)]?.key;
  return { key: `t${at}`, name: `@Tracker ${at}`, category, ...(organization !== undefined && { organization }) };
});

const owners: Record<string, string> = {
  'site-0.example': 'google',
  'site-1.example': 'script',
  'google.example': 'google',
};

export const directory: Directory = {
  tracker: (key) => trackers.find((tracker) => tracker.key === key),
  organization: (key) => organizations.find((organization) => organization.key === key),
  organizationOf: (site) => owners[site],
};

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  upTo(sides: number): number;
  of<Item>(items: readonly Item[]): Item;
}

/** mulberry32 (Tommy Ettinger, public domain). */
export function dice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (sides: number) => Math.floor(next() * sides);
  return { upTo, of: (items) => items[upTo(items.length)]! };
}

/** The facts of some sites: opened often, once or never, with trackers that received something, that were stopped, or both. */
export function history(seed: number): SiteFacts[] {
  const d = dice(seed);
  return some(d, 4, (at) => facts(d, `site-${at}.example`));
}

export function reportOf(
  sites: SiteFacts[],
  scope: Parameters<typeof buildReport>[2]['scope'] = { sites: 'all' },
  unattributed: UnattributedTotal[] = [],
  region: Region = 'unknown',
): Report {
  const context = { generatedAt: START, version: '0.1.0', browser: 'Chromium 156', knowledgeVersion: '1.0.945' };
  return buildReport(sites, unattributed, { ...context, scope, directory, region, optedOut: [] });
}

/** Requests that are tied to no site: none, for one reason, or for each. */
export function unattributed(seed: number): UnattributedTotal[] {
  const d = dice(seed);
  return keysOf(unattributedKeys)
    .filter(() => d.upTo(2) === 0)
    .map((reason) => ({ reason, requests: 1 + d.upTo(9) }));
}

function facts(d: Dice, site: string): SiteFacts {
  const visits = some(d, 4, (at) => visit(d, site, at));
  const background = inBackground(d, site, visits.length === 0 ? 1 : 0);
  const trackers = [...visits.flatMap(({ id }) => trackersIn(d, site, id)), ...background];
  const everythingStopped = d.upTo(8) === 0;
  return {
    site,
    visits,
    trackers: everythingStopped ? trackers.map((row) => stopped(d, row)) : trackers,
    hosts: visits.flatMap(({ id }) =>
      some(d, 3, (at) => ({ visit: id, site, host: `cdn${at}.example`, requests: 1 + d.upTo(9) })),
    ),
    // Of some visits none: they are older than the watching of cookies.
    identifiers: visits.filter(() => d.upTo(4) > 0).map(({ id }) => identifiersIn(d, site, id)),
    evidence: visits.map(({ id }) => ({ visit: id, site, seen: some(d, 4, (at) => evidence(d, site, at)) })),
  };
}

function evidence(d: Dice, site: string, at: number): PageEvidence {
  const tracker = d.of(trackers).key;
  return {
    technique: d.of(keysOf(techniqueKeys)),
    script: `scripts${at}.${d.of([site, 'cdn.example'])}`,
    ...(d.upTo(2) === 0 && { frame: 'frame.example' }),
    ...(d.upTo(2) === 0 && { tracker }),
    party: d.of(['first', 'same-organization', 'third']),
    firstAt: START + at,
  };
}

function visit(d: Dice, site: string, at: number): Visit {
  const startedAt = START + at * 60_000;
  const signals = some(d, 3, (nth) => signal(d, startedAt + nth * 1000));
  return {
    id: `${site}-${at}`,
    site,
    startedAt,
    complete: d.upTo(4) > 0,
    ...(d.upTo(4) === 0 && { inAdvance: true }),
    ...(d.upTo(2) === 0 && { endedAt: startedAt + d.upTo(50_000) }),
    signals,
    ...(d.upTo(3) === 0 && { banner: banner(d, startedAt) }),
    ...(d.upTo(3) === 0 && { gpc: { by: d.of(['candor', 'browser']), header: d.of(['seen', 'in-force']) } }),
  };
}

function banner(d: Dice, startedAt: number): BannerSeen {
  const at = startedAt + d.upTo(3000);
  return {
    rule: d.of(['onetrust', '<i>', '=1+1']),
    at,
    ...(d.upTo(2) === 0 && {
      answer: {
        answer: d.of(['refuse', 'accept']),
        by: d.of(['click', 'setting', 'audit']),
        at: at + d.upTo(3000),
        outcome: d.of(['confirmed', 'unconfirmed', 'failed']),
        ...(d.upTo(3) > 0 && { clicks: 1 + d.upTo(3) }),
      },
    }),
  };
}

function signal(d: Dice, at: number): ConsentSignal {
  return {
    standard: d.of(keysOf(standardKeys)),
    source: 'page',
    choice: d.of(keysOf(choiceKeys)),
    at,
    answeredNow: d.upTo(2) === 0,
    detail: d.of([
      {},
      {
        status: '<b>useractioncomplete',
        purposes: [1, 7],
        legitimateInterests: [],
        vendors: 3,
        cmpId: 10,
        gdprApplies: true,
      },
      { status: 'cmpuishown', vendorConsents: [], vendorLegitimateInterests: [755], disclosedVendors: [77] },
      { manager: d.of(['klaro', '<gone>']), status: 'chosen' },
    ]),
  };
}

function trackersIn(d: Dice, site: string, visitId: string): VisitTracker[] {
  const here = [...trackers.map(({ key }) => key), 'gone_from_trackerdb'].filter(() => d.upTo(3) === 0);
  return here.map((tracker) => visitTracker(d, { site, visit: visitId, tracker }));
}

/** Rows of the site's background, one per time since when its newest visit was the newest; of a site that nobody opened at least one. */
function inBackground(d: Dice, site: string, least: number): VisitTracker[] {
  const times = [0, START].slice(0, least + d.upTo(3 - least));
  return times.map((since) => {
    const row = visitTracker(d, { site, visit: backgroundOf(site, since), tracker: d.of(trackers).key });
    const occasions = row.occasions.map((occasion) => ({ ...occasion, choice: 'unknown' as const }));
    return { ...row, byChoice: row.requests > 0 ? { unknown: row.requests } : {}, occasions: sumOccasions(occasions) };
  });
}

/** What became of the requests: all were sent, some were, or none; of those sent, all, some or none were answered. */
function visitTracker(d: Dice, of: Pick<VisitTracker, 'site' | 'visit' | 'tracker'>): VisitTracker {
  const sent = sentTracker(d, of);
  const fate = d.of(['sent', 'sent', 'both', 'stopped'] as const);
  if (fate === 'sent') return sent;
  return fate === 'both' ? { ...sent, ...stops(d) } : stopped(d, sent);
}

function stopped(d: Dice, row: VisitTracker): VisitTracker {
  const counts = { requests: 0, unansweredRequests: 0, insecureRequests: 0, unreadableRequests: 0 };
  return { ...row, ...stops(d), ...counts, hosts: [], byChoice: {}, data: [], byTold: {}, told: [], occasions: [] };
}

function stops(d: Dice): Pick<VisitTracker, 'blockedRequests' | 'failedRequests'> {
  return d.of([
    { blockedRequests: 1 + d.upTo(5), failedRequests: 0 },
    { blockedRequests: 0, failedRequests: 1 + d.upTo(5) },
    { blockedRequests: 2, failedRequests: 1 },
  ]);
}

function sentTracker(d: Dice, of: Pick<VisitTracker, 'site' | 'visit' | 'tracker'>): VisitTracker {
  const byChoice: Partial<Record<Choice, number>> = {};
  const choices = [d.of(keysOf(choiceKeys)), ...some(d, 3, () => d.of(keysOf(choiceKeys)))];
  for (const choice of choices) byChoice[choice] = 1 + d.upTo(20);
  const requests = Object.values(byChoice).reduce((sum, count) => sum + count, 0);
  const firstAt = START + d.upTo(100_000);
  const clear = d.upTo(requests);
  return {
    ...of,
    party: d.of(['first', 'same-organization', 'third']),
    hosts: ['a.example', ...some(d, 2, (at) => `h${at}.example`)],
    requests,
    unansweredRequests: d.of([0, d.upTo(requests), requests]),
    blockedRequests: 0,
    failedRequests: 0,
    insecureRequests: d.upTo(requests),
    unreadableRequests: d.upTo(requests),
    firstAt,
    lastAt: firstAt + d.upTo(100_000),
    byChoice,
    data: some(d, 5, (at): DataSeen => ({ type: d.of(keysOf(dataTypeKeys)), evidence: `field_${at}` })),
    byTold: { [d.of(clearly)]: requests - clear, ...(clear > 0 && { nothing: clear }) },
    told: some(
      d,
      3,
      (at): ToldCount => ({
        standard: d.of(keysOf(standardKeys)),
        value: d.of([`G10${at}`, '1YYN', '1YNN', 'usnat SaleOptOut=2', `-1,${at}`]),
        choice: d.of(keysOf(choiceKeys)),
        requests: 1 + d.upTo(requests),
      }),
    ),
    occasions: keysOf(byChoice).map((choice) => ({
      choice,
      told: d.of(clearly),
      ...(d.upTo(4) === 0 && { settling: true as const }),
      requests: byChoice[choice]!,
      firstAt,
      lastAt: firstAt,
    })),
  };
}

const clearly = keysOf(toldInAllKeys).filter((told) => told !== 'nothing');
function identifiersIn(d: Dice, site: string, visitId: string): VisitIdentifiers {
  const cookies = some(d, 4, (at) => cookie(d, site, at));
  const links = some(d, 3, () => link(d));
  return { visit: visitId, site, cookies, links, ...(d.upTo(3) === 0 && { partial: true }) };
}

function cookie(d: Dice, site: string, at: number): CookieSeen {
  return {
    name: d.of([`_id_${at}`, '=1+1', '<i>', '(a cookie whose name is not kept)']),
    domain: d.of([site, 't.example']),
    party: d.of(['first', 'same-organization', 'third']),
    ...(d.upTo(3) > 0 && { tracker: d.of(trackers).key }),
    ...d.of([{}, { setBy: 'answer' }, { setBy: 'unseen' }] as const),
    ...d.of([{}, { lifetime: 'session' }, { lifetime: 1 + d.upTo(34_560_000) }] as const),
    ...(d.upTo(2) === 0 && { sent: true }),
    ...(d.upTo(2) === 0 && { kept: true }),
    ...(d.upTo(3) > 0 && { setAt: START + d.upTo(200_000) }),
    ...(d.upTo(4) === 0 && { heldBefore: true }),
    ...d.of([{}, { identifies: 'known' }, { identifies: 'likely' }] as const),
  };
}

function link(d: Dice): IdentifierLink {
  const keys = [...organizations.map(({ key }) => key), 'tracker:t4', 'gone_from_trackerdb'];
  const from = d.of(keys);
  return {
    from,
    to: d.of(keys.filter((key) => key !== from)),
    seen: d.of(['value', 'endpoint']),
    ...(d.upTo(2) === 0 && { redirected: true }),
    carriers: [
      { at: 'from', by: 'cookie', name: 'uuid2' },
      { at: 'to', by: 'field', name: d.of(['uid', '=cmd()', '<b>']) },
    ],
  };
}

function some<Item>(d: Dice, most: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: d.upTo(most + 1) }, (_, at) => make(at));
}

function keysOf<Key extends string>(of: Partial<Record<Key, unknown>>): Key[] {
  return Object.keys(of) as Key[];
}
