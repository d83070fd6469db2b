// Histories as the background might tell them: visits of some days on some sites, and all that can be seen in them. Few names, so that much meets.

import fc from 'fast-check';
import type { Carrier, CookieSeen, IdentifierLink, PageEvidence } from '../../src/core/facts.ts';
import type { Directory } from '../../src/core/model.ts';
import { backgroundOf } from '../../src/core/visits/background.ts';
import type { Observation } from '../../src/store/observations.ts';
import { NOON, request, signal, visit } from './facts.ts';

export const DAY = 86_400_000;

const organizationOf: Record<string, string> = {
  google_analytics: 'google',
  doubleclick: 'google',
  facebook_connect: 'facebook',
};
export const collectorOf = (tracker: string) => organizationOf[tracker] ?? `tracker:${tracker}`;
const hosts: Record<string, string> = { 'x.google.example': 'google', 'cdn.facebook.example': 'facebook' };
export const ownerOf: Directory['organizationOf'] = (host) => hosts[host];

const sites = ['shop.example', 'news.example'];
const site = fc.constantFrom(...sites);
const tracker = fc.constantFrom(...Object.keys(organizationOf), 'lone');
const host = fc.constantFrom(...Object.keys(hosts), 'h.example');
/** Seconds after its visit began: some reach into the next day. */
const later = fc.constantFrom(0, 1, 3_600, 20 * 3_600);

/** Whose a cookie or a script is, is seen by its name or its host: always the same. */
const cookies: CookieSeen[] = [
  { name: '_ga', domain: 'shop.example', party: 'first', tracker: 'google_analytics' },
  { name: 'id', domain: 'x.google.example', party: 'third', tracker: 'doubleclick' },
  { name: 'id', domain: 'x.google.example', party: 'third', tracker: 'doubleclick', identifies: 'likely', sent: true },
  {
    name: 'u',
    domain: 'cdn.facebook.example',
    party: 'third',
    tracker: 'facebook_connect',
    identifies: 'known',
    sent: true,
  },
  { name: 'NID', domain: 'x.google.example', party: 'third' },
  { name: 'cart', domain: 'shop.example', party: 'first' },
  { name: 'fr', domain: 'cdn.facebook.example', party: 'third', sent: true },
];
const cookie = fc.constantFrom(...cookies);
const scripts: Pick<PageEvidence, 'script' | 'party' | 'tracker' | 'frame'>[] = [
  { script: 'x.google.example', party: 'third', tracker: 'google_analytics' },
  { script: 'cdn.facebook.example', party: 'third' },
  { script: 'shop.example', party: 'first' },
  { script: 'h.example', party: 'third', frame: 'x.google.example' },
];
const end = tracker.map(collectorOf);
const link: fc.Arbitrary<IdentifierLink> = fc.record({
  from: end,
  to: end,
  seen: fc.constantFrom('value' as const, 'endpoint' as const),
  carriers: fc.subarray<Carrier>([
    { at: 'from', by: 'cookie', name: 'id' },
    { at: 'to', by: 'field', name: 'uid' },
    { at: 'to', by: 'field', name: 'pid' },
  ]),
});

/** What is seen in a visit that began at a moment, or under the name of what its site sends in the background. */
function seenIn(of: { visit: string; site: string }, began: number): fc.Arbitrary<Observation> {
  const at = later.map((seconds) => began + seconds * 1000);
  const isInBackground = of.visit.startsWith('background:');
  const sent = fc
    .record({ at, tracker, fate: fc.constantFrom('sent' as const, 'unanswered' as const, 'blocked' as const) })
    .map((change): Observation => {
      const record = request({ ...of, ...change });
      return { kind: 'request', record, organization: collectorOf(record.tracker) };
    });
  const known = [
    sent,
    fc.tuple(at, host).map(([when, name]): Observation => {
      return { kind: 'unrecognised', request: { ...of, at: when, host: name } };
    }),
    fc
      .tuple(fc.array(cookie, { maxLength: 2 }), fc.array(link, { maxLength: 2 }))
      .map(([cookies, links]): Observation => {
        return { kind: 'identifiers', ...of, cookies, links };
      }),
  ];
  if (isInBackground) return fc.oneof(...known);
  return fc.oneof(
    ...known,
    at.map((when): Observation => ({ kind: 'visit-ended', visit: of.visit, at: when })),
    fc
      .tuple(at, fc.constantFrom('undecided' as const, 'refused' as const, 'accepted' as const))
      .map(([when, choice]): Observation => {
        return { kind: 'signal', visit: of.visit, signal: signal({ at: when, choice }) };
      }),
    fc.tuple(at, fc.constantFrom(...scripts)).map(([firstAt, script]): Observation => {
      return { kind: 'page-evidence', ...of, evidence: { technique: 'canvas', firstAt, ...script } };
    }),
  );
}

/** Requests as they happen, each in the place of another: totals that go by the first one of a visit are exact where it is told first. */
function inOrder(seen: Observation[]): Observation[] {
  const requests = seen.filter((one) => one.kind === 'request').sort((a, b) => a.record.at - b.record.at);
  return seen.map((one) => (one.kind === 'request' ? requests.shift()! : one));
}

function visitWith(number: number): fc.Arbitrary<Observation[]> {
  return fc.tuple(site, fc.integer({ min: 0, max: 3 }), fc.boolean()).chain(([where, days, inAdvance]) => {
    const startedAt = NOON + days * DAY + number;
    const began: Observation = {
      kind: 'visit',
      visit: visit({ id: `v${number}`, site: where, startedAt, ...(inAdvance && { inAdvance }) }),
    };
    const seen = fc.array(seenIn({ visit: `v${number}`, site: where }, startedAt), { maxLength: 8 });
    const behind = fc.array(seenIn({ visit: backgroundOf(where, startedAt), site: where }, startedAt), {
      maxLength: 3,
    });
    return fc.tuple(seen, behind).map(([own, others]) => [began, ...inOrder(own), ...inOrder(others)]);
  });
}

/** In the order in which they are written. */
export const history: fc.Arbitrary<Observation[]> = fc
  .tuple(visitWith(1), visitWith(2), visitWith(3), visitWith(4))
  .map((visits) => visits.flat());
