// What the lab's server received from the lab's SDKs, against what the manifests of the lab's pages say of it. Recorded by
// `npm run lab:record` to tests/fixtures/lab, a file of requests for each browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabSite, TrackerTruth } from '../../lab/model.ts';
import { sites } from '../../lab/sites/index.ts';
import type { AnswerGiven } from '../../lab/visit.ts';
import { root } from '../../src/auditor/extension.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { groupBy } from '../../src/core/group.ts';
import type { DataType, TrackerKey } from '../../src/core/model.ts';
import { type CapturedRequest, capturedRequest } from './captured.ts';
import type { Reader } from './reader.ts';
import { count, type Score } from './score.ts';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export const trafficFolder = join(root, 'tests', 'fixtures', 'lab');

/** Which visit a request was sent in. */
export interface VisitName {
  site: string;
  page: string;
  answer: AnswerGiven;
}

export type LabRequest = CapturedRequest & { visit: VisitName };

/** How a recording came about. */
export interface Recording {
  /** The browser's own name and version. */
  browser: string;
  date: string;
  /** Versions of the packages that the lab's pages run. */
  packages: Record<string, string>;
}

/** Every visit that the manifests tell of: each page while nobody answers, and a site's first page with each answer. */
export function labVisits(): VisitName[] {
  return sites.flatMap(({ site, pages, afterAnswer }) => [
    ...pages.map(({ path }) => ({ site, page: path, answer: 'none' as const })),
    ...(afterAnswer ? (['accept', 'refuse'] as const).map((answer) => ({ site, page: pages[0]!.path, answer })) : []),
  ]);
}

export function readTraffic(browser: BrowserName): LabRequest[] {
  const lines = readFileSync(join(trafficFolder, `${browser}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => ({ ...capturedRequest(line), visit: JSON.parse(line).visit }));
}

export function readRecordings(): Record<BrowserName, Recording> {
  return JSON.parse(readFileSync(join(trafficFolder, 'recorded.json'), 'utf8'));
}

/** Reads every request and counts, for each tracker of each visit, the data types of all its requests together. */
export async function scoreTraffic(
  score: Score,
  { browser, requests, reader }: { browser: BrowserName; requests: readonly LabRequest[]; reader: Reader },
): Promise<void> {
  const byVisit = groupBy(requests, ({ visit }) => nameOf(visit));
  for (const visit of labVisits()) {
    const named = await trackersIn(byVisit.get(nameOf(visit)) ?? [], reader);
    const expected = truthOf(visit, browser);
    for (const key of new Set([...expected.keys(), ...named.keys()])) {
      const truths = expected.get(key) ?? [];
      const what = `${browser} ${nameOf(visit)}: ${key}`;
      count(score, what, named.get(key) ?? [], merged(truths));
    }
  }
}

async function trackersIn(requests: readonly LabRequest[], reader: Reader): Promise<Map<TrackerKey, Set<DataType>>> {
  const named = new Map<TrackerKey, Set<DataType>>();
  for (const request of requests) {
    const { tracker, reading } = await reader.read(request);
    if (tracker === undefined) continue;
    const types = named.get(tracker) ?? new Set();
    for (const { type } of reading?.data ?? []) types.add(type);
    named.set(tracker, types);
  }
  return named;
}

/** By tracker: of a visit with an answer, what is true before it and after it. */
function truthOf({ site: name, page: path, answer }: VisitName, browser: BrowserName): Map<TrackerKey, TrackerTruth[]> {
  const site: LabSite = sites.find(({ site }) => site === name)!;
  const before = site.pages.find((page) => page.path === path)!.truth.trackers;
  const after = answer === 'none' ? [] : site.afterAnswer![answer === 'accept' ? 'accepted' : 'refused'];
  const contacted = [...before, ...after].filter(
    ({ hosts, chromiumOnly = [] }) => hosts.length > 0 || (browser === 'chromium' && chromiumOnly.length > 0),
  );
  return groupBy(contacted, ({ key }) => key);
}

function merged(truths: readonly TrackerTruth[]) {
  return {
    types: truths.flatMap(({ dataTypes }) => dataTypes),
    oneOf: truths.flatMap(({ oneOf }) => (oneOf ? [oneOf] : [])),
    arguable: truths.flatMap(({ arguable = [] }) => arguable),
  };
}

export function nameOf({ site, page, answer }: VisitName): string {
  return `${site}${page}${answer === 'none' ? '' : ` (${answer})`}`;
}
