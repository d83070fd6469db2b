// Who may receive something whatever the answer: what a page cannot be shown without, or what asks the question itself. All of it in one place.

import type { VisitTracker } from '../facts.ts';
import type { TrackerCategory, TrackerKey } from '../model.ts';
import { isAmong } from '../tracker-keys.ts';
import type { Known } from './rule.ts';

const CATEGORIES: Partial<Record<TrackerCategory, string>> = {
  consent: 'consent managers, which have to be there to ask',
  hosting: 'hosting and content delivery, without which the page does not show',
  utilities: 'tag managers, captchas, payment and what else keeps a site going',
  extensions: 'other extensions of the browser, which are not the site’s',
};

/** Trackers that trackerdb puts into another category. */
const KEYS: readonly { keys: readonly TrackerKey[]; why: string }[] = [
  {
    keys: ['google_tag', 'google_tag_manager*', 'adobe_tagmanager'],
    why: 'loads other scripts, and reports nothing itself',
  },
  {
    keys: ['datadome', 'kount', 'signifyd', 'fraudlogix', 'fraud0', 'fstrk.net', 'riskfield.com'],
    why: 'tells robots and fraud',
  },
  { keys: ['paypal', 'amazon_payments'], why: 'payment' },
];

const OWN = 'the site itself and sites of the same organization';
const PROXIED = 'requests to the site’s own address in a tracker’s format: who gets them cannot be seen';

/** Why no finding on consent is made of a tracker; undefined where one may be. */
export function exemption(tracker: TrackerKey, { directory, facts }: Known): string | undefined {
  const { category, organization } = directory.tracker(tracker) ?? {};
  if (organization !== undefined && organization === directory.organizationOf(facts.site)) return OWN;
  const byCategory = category === undefined ? undefined : CATEGORIES[category];
  return byCategory ?? KEYS.find(({ keys }) => isAmong(tracker, keys))?.why;
}

/** Whether a row is of requests that may be findings: to somebody else, and not exempt. */
export function isAccountable(row: VisitTracker, known: Known): boolean {
  const { party, requests, proxiedRequests = 0, cnameRequests = 0 } = row;
  if (requests === 0 || party === 'same-organization') return false;
  // Rows do not tell which of their requests were to which host: with any proxied one among them nothing is claimed.
  if (party === 'first' && (cnameRequests === 0 || proxiedRequests > 0)) return false;
  return exemption(row.tracker, known) === undefined;
}

/** All of them in words, for docs/findings.md. */
export const exemptions: readonly string[] = [
  ...Object.entries(CATEGORIES).map(([category, why]) => `\`${category}\`: ${why}`),
  ...KEYS.map(({ keys, why }) => `${keys.map((key) => `\`${key}\``).join(', ')}: ${why}`),
  OWN,
  PROXIED,
];
