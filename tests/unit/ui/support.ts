// The pages' words without a browser, and reports to show them with.

import { act } from 'preact/test-utils';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { principlesOn } from '../../../src/core/findings/principles/index.ts';
import type { Choice } from '../../../src/core/model.ts';
import type { Collector, SiteReport, StoppedTracker, TrackerReport } from '../../../src/core/report/types.ts';

const table: Record<string, { message: string }> = messages;

/** Stands in for webextension-polyfill: English, from the shipped file, substituted as browsers do. */
export const polyfill = {
  default: {
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, substitutions: string[] = []) =>
        (table[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? ''),
    },
  },
};

export const START = '2026-01-31T10:31:58.000Z';
const LATER = '2026-01-31T10:32:05.000Z';

export function tracker(about: Partial<TrackerReport> = {}): TrackerReport {
  return {
    key: 'google_analytics',
    name: 'Google Analytics',
    category: 'site_analytics',
    hosts: ['www.google-analytics.com'],
    party: 'third',
    requests: 3,
    backgroundRequests: 0,
    unansweredRequests: 0,
    firstAt: START,
    lastAt: LATER,
    beforeChoice: 0,
    afterRefusal: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
    data: [],
    byTold: [{ told: 'nothing', requests: 3 }],
    told: [],
    ...about,
  };
}

export function collector(name: string, about: Partial<Collector> = {}): Collector {
  const trackers = about.trackers ?? [tracker({ key: `${name.toLowerCase()}_tag`, name: `${name} Tag` })];
  return {
    organization: { key: name.toLowerCase(), name, known: true },
    runsSite: false,
    trackers,
    requests: trackers.reduce((sum, { requests }) => sum + requests, 0),
    beforeChoice: 0,
    afterRefusal: 0,
    optOuts: [],
    ...about,
  };
}

/** A tracker of an organization, stopped once by another extension unless said otherwise. */
export function stopped(name: string, about: Partial<StoppedTracker> = {}): StoppedTracker {
  return {
    organization: { key: name.toLowerCase(), name, known: true },
    key: `${name.toLowerCase()}_tag`,
    name: `${name} Tag`,
    category: 'advertising',
    blockedRequests: 1,
    failedRequests: 0,
    ...about,
  };
}

/** `states` is what the page stated, in order; the last one is in force. */
export function report(collectors: Collector[], states: Choice[] = [], about: Partial<SiteReport> = {}): SiteReport {
  const sum = (of: (each: Collector) => number) => collectors.reduce((total, each) => total + of(each), 0);
  const seen: Omit<SiteReport, 'principles'> = {
    site: 'shop.example',
    visits: 1,
    loadedInAdvance: 0,
    firstSeen: START,
    lastSeen: LATER,
    complete: true,
    consent: {
      choice: states.at(-1) ?? 'unknown',
      ...(states.length > 1 && { at: LATER }),
      signals: states.map((choice) => ({ standard: 'tcf', source: 'page', choice, at: LATER, detail: {} })),
    },
    timelines: [],
    collectors,
    stopped: [],
    unrecognised: [],
    identifiers: { watched: 'whole', otherCookies: [], links: [] },
    totals: {
      organizations: collectors.length,
      trackers: sum(({ trackers }) => trackers.length),
      requests: sum(({ requests }) => requests),
      beforeChoice: sum(({ beforeChoice }) => beforeChoice),
      afterRefusal: sum(({ afterRefusal }) => afterRefusal),
    },
    ...about,
  };
  return { ...seen, principles: about.principles ?? principlesOn(seen) };
}

/** Opens all that can be opened, and closes it again: what is in a fold is made when it is opened for the first time. */
export function lookIntoAll(root: ParentNode = document): void {
  const seen = new Set<HTMLDetailsElement>();
  const next = () => [...root.querySelectorAll('details')].filter((one) => !one.open && !seen.has(one));
  for (let closed = next(); closed.length > 0; closed = next())
    act(() => {
      for (const one of closed) {
        seen.add(one);
        one.open = true;
        one.dispatchEvent(new Event('toggle'));
      }
    });
  for (const one of seen) one.open = false;
}
