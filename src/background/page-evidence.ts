// What a frame's scripts did → what is kept of it: whose scripts, whether it counts, and whether it is anybody's business but the site's.

import type { PageEvidence } from '../core/facts.ts';
import type { Directory, Party, Recognise, Site, TrackerKey } from '../core/model.ts';
import { isFingerprinting, techniquesOf } from '../core/page-evidence/judge.ts';
import type { FrameSummary } from '../core/page-evidence/summary.ts';
import { isByHost } from '../core/recognition/recognise.ts';
import { partyOf, siteOf } from '../core/site.ts';

/** Whose scripts these are, and who is who. */
export interface Knowledge {
  recognise: Recognise;
  directory: Directory;
}

/**
 * What a frame's summary shows in a page of a site. `frame` is the frame's host as the browser tells it; scripts without a host of their own are
 * the frame's. What a site's own scripts keep in its own storage is left out: that is no third party's.
 */
export function evidenceIn(
  { at, scripts }: FrameSummary,
  frame: string,
  site: Site,
  { recognise, directory }: Knowledge,
): PageEvidence[] {
  const isForeign = siteOf(frame) !== site;
  return scripts.flatMap((doings) => {
    const script = doings.host ?? frame;
    const party = farther(partyOf(script, site, directory), partyOf(frame, site, directory));
    const tracker = trackerOf(script, site, recognise);
    return techniquesOf(doings)
      .filter((technique) => isFingerprinting(technique) || party === 'third')
      .map((technique) => ({
        technique,
        script,
        ...(isForeign && { frame }),
        ...(tracker !== undefined && { tracker }),
        party,
        firstAt: at,
      }));
  });
}

const order: readonly Party[] = ['first', 'same-organization', 'third'];

function farther(one: Party, other: Party): Party {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** By its host alone: of a script's address nothing else is taken from the page. */
function trackerOf(host: string, site: Site, recognise: Recognise): TrackerKey | undefined {
  const known = recognise(`https://${host}/`, { type: 'script', sourceUrl: `https://${site}/` });
  return known && isByHost(known) ? known.tracker : undefined;
}
