// Who may receive something whatever the answer: what a page cannot be shown without, or what asks the question itself. All of it in one place.

import type { SiteFacts, VisitTracker } from '../facts.ts';
import type { OrganizationKey, Tracker, TrackerCategory, TrackerKey } from '../model.ts';
import { isAmong } from '../tracker-keys.ts';
import type { Given } from './rule.ts';

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

type Somewhere = Pick<Given, 'directory'> & { facts: Pick<SiteFacts, 'site'> };

/** Whether no finding on consent is made of a tracker on a site. Each is looked up once: a site has many rows of few trackers. */
export function exemptIn({ directory, facts: { site } }: Somewhere): (tracker: TrackerKey) => boolean {
  const owner = directory.organizationOf(site);
  const known = new Map<TrackerKey, boolean>();
  return (tracker) => {
    const isExempt = known.get(tracker) ?? exemption(directory.tracker(tracker), tracker, owner) !== undefined;
    known.set(tracker, isExempt);
    return isExempt;
  };
}

function exemption(
  known: Tracker | undefined,
  key: TrackerKey,
  owner: OrganizationKey | undefined,
): string | undefined {
  if (known?.organization !== undefined && known.organization === owner) return OWN;
  return known ? bySort(key, known.category) : bySort(key);
}

/** Whether a tracker is exempt wherever it is. */
export function isNeeded({ key, category }: Pick<Tracker, 'key' | 'category'>): boolean {
  return bySort(key, category) !== undefined;
}

function bySort(key: TrackerKey, category?: TrackerCategory): string | undefined {
  return (category && CATEGORIES[category]) ?? KEYS.find(({ keys }) => isAmong(key, keys))?.why;
}

/** Whether what a row counts was sent to somebody else than the site, as far as can be seen. */
export function isToSomebodyElse({
  party,
  requests,
  proxiedRequests = 0,
  cnameRequests = 0,
}: Pick<VisitTracker, 'party' | 'requests' | 'proxiedRequests' | 'cnameRequests'>): boolean {
  if (requests === 0 || party === 'same-organization') return false;
  // Rows do not tell which of their requests were to which host: with any proxied one among them nothing is claimed.
  return party === 'third' || (cnameRequests > 0 && proxiedRequests === 0);
}

/** All of them in words, for docs/findings.md. */
export const exemptions: readonly string[] = [
  ...Object.entries(CATEGORIES).map(([category, why]) => `\`${category}\`: ${why}`),
  ...KEYS.map(({ keys, why }) => `${keys.map((key) => `\`${key}\``).join(', ')}: ${why}`),
  OWN,
  PROXIED,
];
