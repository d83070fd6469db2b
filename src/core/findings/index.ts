// Every rule. Add one: a file here, and a line below.

import { bannerReturns } from './banner-returns.ts';
import { collectedAfterRefusal } from './collected-after-refusal.ts';
import { collectedBeforeChoice } from './collected-before-choice.ts';
import { consentMisreported } from './consent-misreported.ts';
import type { Finding } from './finding.ts';
import { identifierSetAfterRefusal } from './identifier-set-after-refusal.ts';
import { identifierSetBeforeChoice } from './identifier-set-before-choice.ts';
import { inPage } from './in-page.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { optOutSignalIgnored } from './opt-out-signal-ignored.ts';
import { ownAddress } from './own-address.ts';
import { refusalHarderThanAccepting } from './refusal-harder-than-accepting.ts';
import type { Known, Rule } from './rule.ts';
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
export function findingsOn(known: Known): Finding[] {
  return rules.flatMap((rule) => rule.find(known));
}
