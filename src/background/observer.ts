// Outcomes of the fold → observations for the store: recognises each request, reads what it carries, says whose it is.

import type { RequestRecord } from '../core/facts.ts';
import type { Directory, Instant, Party, Reading, Recognise, Site, TrackerKey, VisitId } from '../core/model.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { readRequest, type TrackerRequest } from '../core/payload/read.ts';
import { hostnameOf, partyOf } from '../core/site.ts';
import type { Outcome, RequestSeen } from '../core/visits/events.ts';
import type { Observation } from '../store/observations.ts';
import { backgroundOf } from '../store/read.ts';

/** A request with what recognition and reading made of it; the body itself is not held. */
export interface ReadRequest extends RequestSeen {
  host: string;
  tracker?: TrackerKey;
  /** Only for recognised requests; a promise where the body has to be unpacked first. */
  reading?: Reading | Promise<Reading>;
}

/** Recognises a request, and reads it if it goes to a tracker. */
export function readSeen(request: RequestSeen, recognise: Recognise, body: () => Body): ReadRequest | undefined {
  const host = hostnameOf(request.url);
  if (host === undefined) return undefined;
  const { sourceUrl, type } = request;
  const tracker = recognise(request.url, { type, ...(sourceUrl !== undefined && { sourceUrl }) })?.tracker;
  if (tracker === undefined) return { ...request, host };
  return { ...request, host, tracker, reading: reading({ url: request.url, tracker }, body()) };
}

type Body = RequestBody | undefined | Promise<RequestBody>;

function reading(contents: TrackerRequest, body: Body): Reading | Promise<Reading> {
  if (body instanceof Promise) return body.then((unpacked) => readRequest({ ...contents, body: unpacked }));
  return readRequest(body === undefined ? contents : { ...contents, body });
}

/** The collector that a tracker counts for: its organization, or itself where none is known. */
export function collectorOf(directory: Directory, tracker: TrackerKey): string {
  return directory.tracker(tracker)?.organization ?? `tracker:${tracker}`;
}

export function createObserver(directory: Directory, keep: (observation: Observation) => void) {
  const pending = new Set<Promise<void>>();

  function recordRequest(request: ReadRequest, visit: VisitId, site: Site): void {
    const party = partyOf(request.host, site, directory);
    if (request.tracker === undefined || request.reading === undefined) {
      if (party === 'third')
        keep({ kind: 'unrecognised', request: { visit, site, at: request.at, host: request.host } });
      return;
    }
    // Opening a tracker's own site is not being tracked by it; being sent through its redirect is.
    if (request.type === 'main_frame' && party === 'first') return;
    const owner = { visit, site, at: request.at, tracker: request.tracker };
    const organization = collectorOf(directory, request.tracker);
    const save = (read: Reading) =>
      keep({ kind: 'request', record: record(request, owner, party, read), organization });
    if (request.reading instanceof Promise) track(request.reading.then(save));
    else save(request.reading);
  }

  function track(promise: Promise<void>): void {
    pending.add(promise);
    void promise.finally(() => pending.delete(promise));
  }

  return {
    observe(outcome: Outcome<ReadRequest>): void {
      switch (outcome.kind) {
        case 'visit-opened':
          keep({ kind: 'visit', visit: outcome.visit });
          break;
        case 'visit-resumed':
        case 'visit-ended':
          keep(outcome);
          break;
        case 'credited':
          recordRequest(outcome.request, outcome.visit, outcome.site);
          break;
        case 'credited-to-site':
          recordRequest(outcome.request, backgroundOf(outcome.site), outcome.site);
          break;
        case 'unattributed':
          if (outcome.request.tracker !== undefined)
            keep({ kind: 'unattributed', at: outcome.request.at, reason: outcome.reason });
          break;
        default:
          outcome satisfies never;
      }
    },
    /** Resolves when every body that was being unpacked is read. */
    async settled(): Promise<void> {
      await Promise.allSettled(pending);
    },
  };
}

type Owner = { visit: VisitId; site: Site; at: Instant; tracker: TrackerKey };

function record(request: ReadRequest, owner: Owner, party: Party, { data, told, contents }: Reading): RequestRecord {
  const insecure = request.url.startsWith('http:') || request.url.startsWith('ws:');
  return { ...owner, host: request.host, party, type: request.type, insecure, contents, data, told };
}
