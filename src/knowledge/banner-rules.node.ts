// @duckduckgo/autoconsent's rules, as its package has them: the compact ones, which detect and refuse, and what they leave out, the steps by
// which each accepts.

import { createRequire } from 'node:module';
import type { AutoConsentCMPRule, AutoConsentRuleStep, IndexedCMPRuleset } from '@duckduckgo/autoconsent';

const require = createRequire(import.meta.url);

export function compactRules(): IndexedCMPRuleset {
  return require('@duckduckgo/autoconsent/rules/compact-rules.json');
}

/** By the rules' names; rules that know no way to accept are left out. */
export function acceptingSteps(): Record<string, AutoConsentRuleStep[]> {
  const { autoconsent }: { autoconsent: AutoConsentCMPRule[] } = require('@duckduckgo/autoconsent/rules/rules.json');
  return Object.fromEntries(
    autoconsent.filter(({ optIn }) => optIn?.length > 0).map(({ name, optIn }) => [name, optIn]),
  );
}
