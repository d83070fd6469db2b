// Every rule. Add one: a file here, and a line below.

import type { TrackerKey, Visit, VisitId } from '../model.ts';
import { bannerReturns } from './banner-returns.ts';
import { collectedAfterOptOut } from './collected-after-opt-out.ts';
import { collectedAfterRefusal } from './collected-after-refusal.ts';
import { collectedBeforeChoice } from './collected-before-choice.ts';
import { consentMisreported } from './consent-misreported.ts';
import { exemptIn, isToSomebodyElse } from './exempt.ts';
import type { Finding } from './finding.ts';

import { identifierSetAfterRefusal } from './identifier-set-after-refusal.ts';
import { identifierSetBeforeChoice } from './identifier-set-before-choice.ts';
import { identifiersSet } from './identifiers.ts';
import { inPage } from './in-page.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { optOutSignalIgnored } from './opt-out-signal-ignored.ts';
import { ownAddress } from './own-address.ts';
import { refusalHarderThanAccepting } from './refusal-harder-than-accepting.ts';
import type { Given, Rule, Seen } from './rule.ts';
import { sessionReplay } from './session-replay.ts';
import { undisclosedCollector } from './undisclosed-collector.ts';
import { vendorNotConsented } from './vendor-not-consented.ts';

/** What goes against an answer comes first, then what came before one, then what lists and questions lack, then the rest. */
export const rules: readonly Rule[] = [
  consentMisreported,
  collectedAfterRefusal,
  identifierSetAfterRefusal,
  collectedBeforeChoice,
  identifierSetBeforeChoice,
  collectedAfterOptOut,
  optOutSignalIgnored,
  vendorNotConsented,
  undisclosedCollector,
  bannerReturns,
  refusalHarderThanAccepting,
  noChoiceOffered,
  ownAddress,
  sessionReplay,
  inPage,
];

/** All that the rules find on a site, in their order. */
export function findingsOn(given: Given): Finding[] {
  const visits = given.facts.visits.filter(({ inAdvance }) => !inAdvance).sort((a, b) => a.startedAt - b.startedAt);
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const isExempt = exemptIn(given);
  const known = {
    ...given,
    visits,
    rows: accountableRows(given.facts, byId, isExempt),
    identifiersSet: identifiersSet(given.facts, byId, isExempt),
  };
  return rules.flatMap((rule) => rule.find(known));
}

/** Of pages that somebody opened, and of trackers that are not exempt. What a site's service worker sent is of no visit. */
function accountableRows(
  { trackers }: Given['facts'],
  visits: ReadonlyMap<VisitId, Visit>,
  isExempt: (tracker: TrackerKey) => boolean,
): Seen[] {
  return trackers.flatMap((row) => {
    const visit = visits.get(row.visit);
    if (!visit || !isToSomebodyElse(row) || isExempt(row.tracker)) return [];
    const occasions = row.occasions.filter(({ requests, firstAt }) => requests > 0 && firstAt >= visit.startedAt);
    return [{ visit, row, occasions }];
  });
}
