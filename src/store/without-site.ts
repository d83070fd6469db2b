// Of what waits to be written, what is not of a site.

import type { Site } from '../core/model.ts';
import type { Observation } from './observations.ts';

/** For a writer's `change`: forgets what is of a site, or all. */
export function withoutSite(site: Site | undefined): (observation: Observation) => Observation | undefined {
  return (observation) => (site === undefined || siteIn(observation) === site ? undefined : observation);
}

/** The site that an observation names, if it names one. What changes a visit names none, and changes nothing once the visit is gone. */
function siteIn(observation: Observation): Site | undefined {
  switch (observation.kind) {
    case 'visit':
      return observation.visit.site;
    case 'request':
      return observation.record.site;
    case 'unrecognised':
      return observation.request.site;
    case 'identifiers':
    case 'page-evidence':
      return observation.site;
    default:
      return undefined;
  }
}
