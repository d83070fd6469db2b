// All rules together: whatever the store holds, none throws, none says more than it may, and each is described.

import { expect, test } from 'vitest';
import type { SiteFacts, VisitTracker } from '../../../../src/core/facts.ts';
import { consentKinds } from '../../../../src/core/findings/consent-finding.ts';
import { isConsent } from '../../../../src/core/findings/finding.ts';
import { findingsOn, rules } from '../../../../src/core/findings/index.ts';
import type { Region } from '../../../../src/core/model.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import { directory, history } from '../report/histories.ts';

const many = Array.from({ length: 150 }, (_, seed) => seed + 1);
const regions: Region[] = ['unknown', 'eu', 'uk', 'us', 'elsewhere'];

/** Histories say of no vendor, and hardly ever twice the same; of these every third row does, and some sites ask again. */
function richer(facts: SiteFacts): SiteFacts {
  const trackers = facts.trackers.map((row, at): VisitTracker => {
    const vendor = { vendor: 755, consent: at % 2 === 0, legitimateInterest: at % 5 === 0, disclosed: at % 4 === 0 };
    const told = row.told.map((one) => ({ ...one, vendor, ...(at % 6 === 0 && { byDefault: true as const }) }));
    return at % 3 === 0 ? { ...row, told } : row;
  });
  if (facts.trackers.length % 3 === 1) return quiet({ ...facts, trackers });
  const [visit] = facts.visits;
  const again = visit &&
    facts.trackers.length % 2 === 0 && {
      ...visit,
      id: 'again',
      startedAt: visit.startedAt + 600_000,
      inAdvance: undefined as never,
    };
  const detail = { status: 'cmpuishown' };
  const asks = { standard: 'tcf', source: 'page', answeredNow: false, detail } as const;
  const visits = again
    ? [
        ...facts.visits,
        { ...again, signals: [{ ...asks, choice: 'refused' as const, at: again.startedAt }] },
        {
          ...again,
          id: 'and again',
          startedAt: again.startedAt + 1,
          signals: [{ ...asks, choice: 'undecided' as const, at: again.startedAt + 2 }],
        },
      ]
    : facts.visits;
  return { ...facts, trackers, visits };
}

/** Nothing speaks of a question. */
function quiet(facts: SiteFacts): SiteFacts {
  const visits = facts.visits.map(({ banner: _, ...visit }) => ({ ...visit, complete: true, signals: [] }));
  return { ...facts, visits, trackers: facts.trackers.map((row) => ({ ...row, told: [] })) };
}

test('none throws on any history, and none says more than it may', () => {
  const seen = new Set<string>();
  for (const seed of many)
    for (const facts of history(seed).map(richer)) {
      const region = regions[seed % regions.length]!;
      const { collectors, findings = [] } = siteReport(facts, directory, region);
      expect(findingsOn({ facts, directory, region, collectors, optedOut: [] })).toEqual(findings);
      for (const finding of findings) {
        seen.add(finding.kind);
        expect(finding.summary).not.toMatch(/\$\d|undefined|NaN/);
        expect(finding.evidence.length).toBeGreaterThan(0);
        if (isConsent(finding)) expect(consentKinds[finding.kind].certainties).toContain(finding.certainty);
      }
    }
  // The histories are rich enough for every rule to have something to say.
  expect([...Object.keys(consentKinds)].filter((kind) => !seen.has(kind))).toEqual([]);
});

test('what was found of visits is not more requests than were sent', () => {
  for (const seed of many)
    for (const facts of history(seed)) {
      const sent = new Map<string, number>();
      for (const { tracker, requests } of facts.trackers) sent.set(tracker, (sent.get(tracker) ?? 0) + requests);
      for (const { kind, evidence } of siteReport(facts, directory).findings ?? [])
        for (const one of evidence) {
          if (!(kind in consentKinds) || !('requests' in one) || !('tracker' in one)) continue;
          expect(one.requests).toBeLessThanOrEqual(sent.get(one.tracker)!);
        }
    }
});

test('a site of which nothing is known has no findings', () => {
  const facts = { site: 'shop.example', visits: [], trackers: [], hosts: [], identifiers: [], evidence: [] };
  expect(findingsOn({ facts, directory, region: 'unknown', collectors: [], optedOut: [] })).toEqual([]);
});

test('each kind is described once, with the certainties that it may have', () => {
  const described = rules.flatMap(({ about }) => about);
  expect(new Set(described.map(({ kind }) => kind)).size).toBe(described.length);
  for (const [kind, { principle, certainties }] of Object.entries(consentKinds)) {
    const about = described.find((one) => one.kind === kind)!;
    expect(about.principle).toBe(principle);
    expect(Object.keys(about.certainty)).toEqual(certainties);
  }
});
