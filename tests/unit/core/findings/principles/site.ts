// Reports on one site, as short as a case needs them, and what is said of a principle there.

import type { Finding } from '../../../../../src/core/findings/finding.ts';
import { principlesOn } from '../../../../../src/core/findings/principles/index.ts';
import type { Reason } from '../../../../../src/core/findings/principles/principle.ts';
import type { Certainty, Principle } from '../../../../../src/core/findings/statement.ts';
import type { DataType } from '../../../../../src/core/model.ts';
import { dataCategoryOf } from '../../../../../src/core/payload/data-types.ts';
import type { SignalReport } from '../../../../../src/core/report/consent-types.ts';
import type { CookieReport } from '../../../../../src/core/report/identifier-types.ts';
import type { Collector, DataReport, SiteReport, TrackerReport } from '../../../../../src/core/report/types.ts';

export type Site = Omit<SiteReport, 'principles'>;

export const AT = '2026-01-31T12:00:00.000Z';

export function tracker(change: Partial<TrackerReport> = {}): TrackerReport {
  return {
    key: 'pixel',
    name: 'Pixel',
    category: 'advertising',
    hosts: ['pixel.example'],
    party: 'third',
    requests: 3,
    backgroundRequests: 0,
    unansweredRequests: 0,
    firstAt: AT,
    lastAt: AT,
    beforeChoice: 0,
    afterRefusal: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
    data: [data('page-url')],
    byTold: [{ told: 'nothing', requests: 3 }],
    told: [],
    ...change,
  };
}

/** By a known format, where nothing else is said. */
export function data(type: DataType, change: Partial<DataReport> = {}): DataReport {
  return { category: dataCategoryOf[type], type, evidence: `f_${type}`, ...change };
}

export function typed(
  type: DataType,
  form: 'plain' | 'sha256' | 'base64',
  change: Partial<DataReport> = {},
): DataReport {
  return data(type, { typed: { form, when: 'before-submission', host: 'pixel.example', at: AT }, ...change });
}

/** Known by name and kept for 30 days. */
export function cookie(change: Partial<CookieReport> = {}): CookieReport {
  return {
    name: 'id',
    domain: 'pixel.example',
    party: 'third',
    setBy: 'answer',
    kept: true,
    lifetimeSeconds: 30 * 86_400,
    sent: true,
    identifies: 'known',
    ...change,
  };
}

export function collector(key: string, of: Partial<TrackerReport> = {}, change: Partial<Collector> = {}): Collector {
  const one = tracker({ key: `${key}_pixel`, ...of });
  return {
    organization: { key, name: key.toUpperCase(), known: true },
    runsSite: false,
    trackers: [one],
    requests: one.requests,
    beforeChoice: one.beforeChoice,
    afterRefusal: one.afterRefusal,
    optOuts: [],
    ...change,
  };
}

/** What everybody is who is no accountable collector: the site itself, what pages need, and who cannot be seen to receive anything. */
export const ownAndNeeded: readonly Collector[] = [
  collector('owner', {}, { runsSite: true }),
  collector('cmp', { category: 'consent' }),
  collector('cdn', { category: 'hosting' }),
  collector('tags', { category: 'utilities' }),
  collector('sister', { party: 'same-organization' }),
  collector('proxied', { party: 'first', proxiedRequests: 3 }),
];

export function signal(choice: SignalReport['choice'], detail: SignalReport['detail'] = {}): SignalReport {
  return { standard: 'tcf', source: 'page', choice, at: AT, detail };
}

export const stated = (...signals: SignalReport[]): Site['consent'] => ({
  choice: signals.at(-1)?.choice ?? 'unknown',
  signals,
});

/** One visit, watched from its beginning. */
export function site(change: Partial<Site> = {}): Site {
  const { collectors = [] } = change;
  return {
    site: 'shop.example',
    visits: 1,
    loadedInAdvance: 0,
    firstSeen: AT,
    lastSeen: AT,
    complete: true,
    consent: stated(),
    timelines: [],
    collectors,
    stopped: [],
    unrecognised: [],
    identifiers: { watched: 'whole', otherCookies: [], links: [] },
    totals: {
      organizations: collectors.length,
      trackers: collectors.length,
      requests: collectors.reduce((sum, { requests }) => sum + requests, 0),
      beforeChoice: 0,
      afterRefusal: 0,
    },
    ...change,
  };
}

/** A finding with one row of evidence. */
export function finding(kind: Finding['kind'], certainty: Certainty = 'likely'): Finding {
  return { kind, certainty, principle: 'consent', summary: kind, evidence: [{ by: 'A' }] } as unknown as Finding;
}

/** The status, and the kinds of reason in their order, concerns in capitals, what speaks for it with a plus. */
export function said(principle: Principle, of: Partial<Site>): string {
  const { status, reasons } = principlesOn(site(of))[principle];
  return `${status}: ${reasons.map(marked).join(' ')}`;
}

function marked({ kind, says }: Reason): string {
  if (says === 'concern') return kind.toUpperCase();
  return says === 'met' ? `+${kind}` : kind;
}
