import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SiteFacts } from '../core/facts.ts';
import type { Directory, OrganizationKey, Region, VisitId } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import { reachOf, visitFacts } from '../store/read.ts';
import { optOutsSince } from '../store/read-opt-outs.ts';
import { directory } from '../ui/directory.ts';
import { passed } from '../ui/passed.ts';
import { type Live, useLive } from '../ui/use-live.ts';
import type { FirstFacts } from './first-facts.ts';
import type { Stored } from './view.ts';

/** `value` is absent where nothing came of the first reading. */
type First = { visit?: VisitId; value?: Stored };

/**
 * What the store has of a visit, live. The verdict is made of what was read `first`; all else is asked for once that is on the screen, so that nothing
 * stands in its way.
 */
export function useStored(
  visit: VisitId | undefined,
  region: Region,
  first: Promise<FirstFacts | undefined>,
): Live<Stored | undefined> {
  const [early, setEarly] = useState<First>();
  const [isShown, setIsShown] = useState(false);
  useLayoutEffect(() => {
    first.then((facts) => setEarly(facts ? verdictOf(facts, region) : {})).catch(() => setEarly({}));
  }, []);
  useEffect(() => {
    if (early) setIsShown(true);
  }, [early]);
  const stored = useLive(() => storedOf(visit, region), `${visit ?? ''} ${region}`, isShown);
  if (stored.state === 'reading' && early?.value && early.visit === visit)
    return { state: 'known', value: early.value };
  return stored;
}

function verdictOf({ visit, facts }: FirstFacts, region: Region): First {
  const report = siteReport(facts, directory, region);
  passed('report');
  return { visit, value: { report } };
}

async function storedOf(visit: VisitId | undefined, region: Region): Promise<Stored | undefined> {
  const facts = visit === undefined ? undefined : await visitFacts(visit);
  if (!facts) return undefined;
  const organizations = organizationsIn(facts, directory);
  const [optedOut, reach] = await Promise.all([optOutsSince(directory, organizations), reachOf(organizations)]);
  return { report: siteReport(facts, directory, region, optedOut), reach };
}

/** Of all others' opt-outs nothing can be said here. */
function organizationsIn({ trackers }: SiteFacts, directory: Directory): Set<OrganizationKey> {
  return new Set(trackers.flatMap(({ tracker }) => directory.tracker(tracker)?.organization ?? []));
}
