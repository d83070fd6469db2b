// What the lab's recorded traffic tells, held against what the manifests of the lab's pages say that it does.

import { beforeAll, describe, expect, test } from 'vitest';
import type { TrackerTruth } from '../../../../lab/model.ts';
import { sites } from '../../../../lab/sites/index.ts';
import {
  browserNames,
  type LabRequest,
  labVisits,
  readTraffic,
  type VisitName,
} from '../../../../scripts/accuracy/lab-traffic.ts';
import { createReader, type Reader } from '../../../../scripts/accuracy/reader.ts';

type ToldTo = Map<string, Set<string>>;

function truths({ site: name, page: path, answer }: VisitName): readonly TrackerTruth[] {
  const site = sites.find((one) => one.site === name)!;
  const before = site.pages.find((page) => page.path === path)!.truth.trackers;
  if (answer === 'none' || !site.afterAnswer) return before;
  return [...before, ...site.afterAnswer[answer === 'accept' ? 'accepted' : 'refused']];
}

function expected(visit: VisitName): ToldTo {
  const toldTo: ToldTo = new Map();
  for (const { key, told = [] } of truths(visit))
    for (const { standard, choice } of told) add(toldTo, key, `${standard}: ${choice}`);
  return toldTo;
}

function add(toldTo: ToldTo, key: string, what: string): void {
  toldTo.set(key, (toldTo.get(key) ?? new Set()).add(what));
}

let reader: Reader;
beforeAll(() => {
  reader = createReader();
});

describe.each(browserNames)('in %s', (browser) => {
  const traffic = readTraffic(browser);
  const during = ({ site, page, answer }: VisitName): LabRequest[] =>
    traffic.filter(({ visit }) => visit.site === site && visit.page === page && visit.answer === answer);

  test.each(labVisits())('$site $page, answer: $answer', async (visit) => {
    const toldTo: ToldTo = new Map();
    for (const request of during(visit)) {
      const { tracker, reading } = await reader.read(request);
      // Which law applies is no choice, and no manifest's matter.
      for (const { standard, choice } of reading?.told ?? [])
        if (choice !== 'unknown') add(toldTo, tracker!, `${standard}: ${choice}`);
    }
    expect(toldTo).toEqual(expected(visit));
  });
});
