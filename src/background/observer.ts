// Outcomes of the fold → observations for the store: says whose a request is.

import { collectorKey } from '../core/collector-key.ts';
import type { RequestRecord } from '../core/facts.ts';
import type { Directory, Reading, Site, TrackerKey, VisitId } from '../core/model.ts';
import { partyOf } from '../core/site.ts';
import { backgroundOf } from '../core/visits/background.ts';
import { type Fate, isSent, type Outcome } from '../core/visits/events.ts';
import type { Observation } from '../store/observations.ts';
import { createIdentities } from './identities.ts';
import type { ReadRequest } from './read-request.ts';
import type { Traces } from './traces.ts';

/** What was stopped took nothing. */
const nothing: Reading = { data: [], told: [], contents: 'none' };

export function createObserver(directory: Directory, traces: Traces, keep: (observation: Observation) => void) {
  const collector = (tracker: TrackerKey) => collectorKey(tracker, directory);
  const identities = createIdentities({ directory, collectorOf: collector, traces }, keep);

  function recordRequest(request: ReadRequest, visit: VisitId, site: Site, fate: Fate): void {
    const party = partyOf(request.host, site, directory);
    const { tracker, by, reading, at, host } = request;
    if (tracker === undefined || reading === undefined) {
      if (party === 'third' && isSent(fate)) keep({ kind: 'unrecognised', request: { visit, site, at, host } });
      return;
    }
    // Opening a tracker's own site is not being tracked by it; being sent through its redirect is.
    if (request.type === 'main_frame' && party === 'first') return;
    const read = isSent(fate) ? received(reading, party === 'first' && by !== 'cname') : nothing;
    const organization = collector(tracker);
    const { data, told, contents } = read;
    const insecure = isInsecure(request);
    const record: RequestRecord = {
      visit,
      site,
      at,
      tracker,
      host,
      party,
      type: request.type,
      fate,
      insecure,
      data,
      told,
      contents,
    };
    if (by) record.by = by;
    keep({ kind: 'request', record, organization });
    // Who gets what is in a company's format at the site's own address cannot be seen.
    const isReceiver = isSent(fate) && !(by === 'protocol' && party === 'first');
    identities.request(request, visit, site, isReceiver ? organization : undefined);
  }

  return {
    observe(outcome: Outcome<ReadRequest>): void {
      switch (outcome.kind) {
        case 'visit-opened':
          keep({ kind: 'visit', visit: outcome.visit });
          identities.began(outcome.visit.id);
          break;
        case 'visit-resumed':
        case 'visit-ended':
        case 'visit-moved':
          keep(outcome);
          break;
        case 'credited':
          recordRequest(outcome.request, outcome.visit, outcome.site, outcome.fate);
          break;
        case 'credited-to-site':
          recordRequest(outcome.request, backgroundOf(outcome.site, outcome.since), outcome.site, outcome.fate);
          break;
        case 'unattributed':
          if (outcome.request.tracker !== undefined && isSent(outcome.fate))
            keep({ kind: 'unattributed', at: outcome.request.at, reason: outcome.reason });
          break;
        case 'cookies':
          identities.cookies(outcome);
          break;
        default:
          outcome satisfies never;
      }
    },
    /** Forgets what is held of visits, to be compared with what comes. */
    forget: identities.forget,
    /** Forgets what is held of a collector. */
    forgetCollector: identities.forgetCollector,
  };
}

/** What somebody types on a site reaches the site: that is what they type it for. */
function received(reading: Reading, toItself: boolean): Reading {
  if (!toItself || !reading.data.some(({ typed }) => typed)) return reading;
  return { ...reading, data: reading.data.map(({ typed: _, ...seen }) => seen) };
}

export type Observer = ReturnType<typeof createObserver>;

function isInsecure({ url }: { url: string }): boolean {
  return url.startsWith('http:') || url.startsWith('ws:');
}
