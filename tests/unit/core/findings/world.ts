// What a rule finds in a site's history: requests are counted by the store's own rules, and the names are those of trackerdb.

import type { CookieSeen, RequestRecord, SiteFacts, VisitIdentifiers } from '../../../../src/core/facts.ts';
import type { ConsentFinding, ConsentKind, SentEvidence } from '../../../../src/core/findings/consent-finding.ts';
import { isConsent } from '../../../../src/core/findings/finding.ts';
import type { ConsentSignal, Region, Told, Visit } from '../../../../src/core/model.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import { backgroundOf } from '../../../../src/core/visits/background.ts';
import { Draft } from '../../../../src/store/draft.ts';
import { addToVisitTracker } from '../../../../src/store/roll-ups.ts';
import { directory } from '../../../../src/ui/directory.ts';
import { NOON, request, signal, visit } from '../../../support/facts.ts';

export const SITE = 'shop.example';
export const SECOND = 1000;
export const DAY = 86_400_000;

export interface World {
  /** One, from noon, where nothing else is said. */
  visits?: Partial<Visit>[];
  requests?: Partial<RequestRecord>[];
  /** Of the visit `v1`, where nothing else is said. */
  cookies?: (Partial<CookieSeen> & { visit?: string })[];
  partial?: true;
  region?: Region;
  site?: string;
}

export function factsOf({ visits = [{}], requests = [], cookies = [], partial, site = SITE }: World): SiteFacts {
  const all = visits.map((one) => visit({ site, ...one }));
  const draft = new Draft();
  for (const one of requests) {
    const record = request({ site, told: [], data: [], ...one });
    addToVisitTracker(draft, record, all.find(({ id }) => id === record.visit)?.signals ?? []);
  }
  const ids = [...new Set(cookies.map(({ visit: id = 'v1' }) => id))];
  const identifiers = ids.map((id): VisitIdentifiers => {
    const own = cookies.filter(({ visit: of = 'v1' }) => of === id).map(({ visit: _, ...one }) => cookie(one));
    return { visit: id, site, cookies: own, links: [], ...(partial && { partial }) };
  });
  const trackers = [...draft.visitTrackers.values()];
  return { site, visits: all, trackers, hosts: [], identifiers, evidence: [] };
}

export function found(kind: ConsentKind, world: World): ConsentFinding[] {
  const findings = siteReport(factsOf(world), directory, world.region).findings ?? [];
  return findings.filter(isConsent).filter((finding) => finding.kind === kind);
}

/** Each row of evidence, as certainty, tracker, requests and notes; for tables. */
export function rowsOf(kind: ConsentKind, world: World): string[] {
  return found(kind, world).flatMap(({ certainty, evidence }) =>
    (evidence as SentEvidence[]).map(({ tracker, requests, notes = [] }) =>
      [certainty, tracker, requests, ...notes].join(' '),
    ),
  );
}

/** Facebook's identifier, set by an answer of its own and kept for 90 days. */
function cookie(change: Partial<CookieSeen>): CookieSeen {
  return {
    name: 'fr',
    domain: 'facebook.com',
    party: 'third',
    tracker: 'facebook',
    setBy: 'answer',
    kept: true,
    setAt: NOON + SECOND,
    lifetime: 90 * 86_400,
    identifies: 'known',
    ...change,
  };
}

/** Meta's pixel sends, some seconds after noon. */
export const meta = (seconds: number, change: Partial<RequestRecord> = {}): Partial<RequestRecord> => ({
  tracker: 'facebook',
  host: 'www.facebook.com',
  at: NOON + seconds * SECOND,
  ...change,
});

export const by = (tracker: string, seconds: number, change: Partial<RequestRecord> = {}): Partial<RequestRecord> =>
  meta(seconds, { tracker, ...change });

const says = (choice: ConsentSignal['choice'], seconds: number, change: Partial<ConsentSignal>): ConsentSignal =>
  signal({ choice, at: NOON + seconds * SECOND, ...change });

/** TCF: the question is on the screen; it was answered just now; its answer was known when the page began. */
export const shown = (seconds = 0) => says('undecided', seconds, { detail: { status: 'cmpuishown' } });
export const answered = (choice: ConsentSignal['choice'], seconds: number, detail: ConsentSignal['detail'] = {}) =>
  says(choice, seconds, { answeredNow: true, detail: { status: 'useractioncomplete', ...detail } });
export const known = (choice: ConsentSignal['choice'], detail: ConsentSignal['detail'] = {}) =>
  says(choice, 0, { detail: { status: 'tcloaded', ...detail } });
/** A consent manager's record. */
export const record = (choice: ConsentSignal['choice'], seconds = 0, answeredNow = false, manager = 'klaro') =>
  says(choice, seconds, { standard: 'cmp', answeredNow, detail: { manager } });

export const inBackground = backgroundOf(SITE, NOON);

export const G100: Told = { standard: 'google-consent-mode', value: 'G100', choice: 'refused' };
export const G111: Told = { standard: 'google-consent-mode', value: 'G111', choice: 'accepted' };

/** A TC string, and what it says of the receiver. */
export function tcString(
  choice: Told['choice'],
  vendor: { consent: boolean; legitimateInterest: boolean; disclosed?: boolean },
): Told {
  return { standard: 'tcf', value: `purposes of ${choice}`, choice, vendor: { vendor: 32, ...vendor } };
}
