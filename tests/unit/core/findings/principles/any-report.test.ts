// Of every report: something is said of each principle, by its rules alone, and what is called a concern is in the report.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvidenceLine, evidenceLines } from '../../../../../src/core/findings/principles/evidence-lines.ts';
import { principleRules, principlesOn } from '../../../../../src/core/findings/principles/index.ts';
import { type Evidence, principles } from '../../../../../src/core/findings/principles/principle.ts';
import { reasonSentence } from '../../../../../src/core/findings/principles/sentences.ts';
import { reportSpeech } from '../../../../../src/core/report/speech.ts';
import type { SiteReport } from '../../../../../src/core/report/types.ts';
import { fullReport } from '../../report/full-report.ts';
import { history, reportOf } from '../../report/histories.ts';

const speech = { ...reportSpeech, time: (at: string) => at };
const sites = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => reportOf(history(seed)).sites);

test('every status has its reasons, each by a rule, and every concern its evidence in the same report', () => {
  fc.assert(
    fc.property(sites, (all) => {
      for (const site of all) for (const principle of principles) check(site, principle);
    }),
    { numRuns: 300 },
  );
});

function check(site: SiteReport, principle: (typeof principles)[number]): void {
  const { status, reasons } = site.principles[principle];
  const says = reasons.map((reason) => reason.says);
  const decided = says.includes('concern') ? 'concern' : says.includes('met') ? 'met' : 'not-observed';
  expect(status).toBe(decided);
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) {
    const about = principleRules[principle].about.filter(({ kind }) => kind === reason.kind);
    expect(about).not.toEqual([]);
    // A finding that is for information only is shown and changes nothing.
    if (reason.says !== 'information') expect(about.map((one) => one.says)).toContain(reason.says);
    if (reason.says === 'concern') expect(reason.evidence).not.toEqual([]);
    expect(reason.evidence.filter((one) => !isIn(one, site))).toEqual([]);
    expect(reasonSentence(reason, site, speech)).toMatch(/^\S.*[.]$/s);
    expect(lines(reason.evidence, site).length).toBeGreaterThanOrEqual(reason.evidence.length);
  }
}

const lines = (evidence: readonly Evidence[], site: SiteReport): EvidenceLine[] =>
  evidenceLines(evidence, site, speech);

/** Found again in the report, by its own fields. */
function isIn(one: Evidence, { collectors, findings = [], identifiers, consent, timelines, gpc }: SiteReport): boolean {
  const trackers = collectors.flatMap((of) => of.trackers);
  switch (one.of) {
    case 'finding':
      return findings.some(
        ({ kind, certainty, evidence }) =>
          kind === one.finding && certainty === one.certainty && evidence.length === one.rows,
      );
    case 'organization':
      return collectors.some(({ organization: { key, name } }) => key === one.organization && name === one.by);
    case 'tracker':
      return trackers.some(
        ({ key, requests, insecureRequests, unreadableRequests }) =>
          key === one.tracker && [requests, insecureRequests, unreadableRequests].includes(one.requests),
      );
    case 'data':
      return trackers.some(
        ({ key, data }) =>
          key === one.tracker && data.some(({ type, evidence }) => type === one.type && evidence === one.field),
      );
    case 'cookie':
      return [...trackers.flatMap(({ cookies = [] }) => cookies), ...identifiers.otherCookies].some(
        ({ name, domain, identifies }) => name === one.cookie && domain === one.domain && identifies !== undefined,
      );
    case 'link':
      return identifiers.links.some(({ from, to }) => from.key === one.from.key && to.key === one.to.key);
    case 'signal':
      return consent.signals.some(({ standard, choice, at }) =>
        [standard === one.standard, choice === one.choice, at === one.at].every(Boolean),
      );
    case 'visit':
      return timelines.some(({ startedAt }) => startedAt === one.visit);
    case 'gpc':
      return gpc?.answer?.said.some(({ value, says }) => value === one.value && says === one.says) ?? false;
  }
}

test('generated reports reach every status of every principle, or nearly', () => {
  const reached = new Set<string>();
  for (let seed = 1; seed <= 400; seed++)
    for (const site of reportOf(history(seed)).sites)
      for (const principle of principles) reached.add(`${principle} ${site.principles[principle].status}`);
  expect(reached.size).toBeGreaterThanOrEqual(20);
});

test('what is said is made of the report alone: whoever has it can make it again', () => {
  fc.assert(
    fc.property(sites, (all) => {
      for (const { principles: made, ...rest } of JSON.parse(JSON.stringify(all)) as SiteReport[])
        expect(principlesOn(rest)).toEqual(made);
    }),
    { numRuns: 50 },
  );
});

test('what the report says otherwise does not change the report', () => {
  const [site] = structuredClone(fullReport.sites) as unknown as SiteReport[];
  principlesOn(site!);
  expect(site).toEqual(fullReport.sites[0]);
});

test('what another version found is said by its key, and what is gone has no lines', () => {
  const [site] = fullReport.sites as unknown as SiteReport[];
  const gone: Evidence[] = [{ of: 'finding', finding: 'no-choice-offered', certainty: 'likely', rows: 1 }];
  expect(reasonSentence({ kind: 'no-choice-offered', says: 'concern', evidence: gone }, site!, speech)).toBe(
    'no-choice-offered',
  );
  expect(lines(gone, site!)).toEqual([]);
  expect(reasonSentence({ kind: 'toString' as never, says: 'met', evidence: [] }, site!, speech)).toBe('toString');
});
