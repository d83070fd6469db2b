// @duckduckgo/autoconsent's rules, as its package has them: the compact ones, which detect and refuse, and what they leave out, the steps by
// which each accepts.

import { createRequire } from 'node:module';
import type { AutoConsentCMPRule, AutoConsentRuleStep, IndexedCMPRuleset } from '@duckduckgo/autoconsent';
import { elementIds } from '../core/consent/managers/names.ts';

const require = createRequire(import.meta.url);

export function compactRules(): IndexedCMPRuleset {
  return require('@duckduckgo/autoconsent/rules/compact-rules.json');
}

const rules = (): AutoConsentCMPRule[] => require('@duckduckgo/autoconsent/rules/rules.json').autoconsent;

/** By the rules' names; rules that know no way to accept are left out. */
export function acceptingSteps(): Record<string, AutoConsentRuleStep[]> {
  const { autoconsent }: { autoconsent: AutoConsentCMPRule[] } = require('@duckduckgo/autoconsent/rules/rules.json');
  return Object.fromEntries(
    autoconsent.filter(({ optIn }) => optIn?.length > 0).map(({ name, optIn }) => [name, optIn]),
  );
}

/** Without what is inside of `:not()`. */
const ID = /#((?:[\w-]|\\.)+)/;

/**
 * Ids of elements without which rules for any site do not match, besides those that are looked for anyway: the signs of a question that cost a
 * page next to nothing to look for. Rules that go by classes and the like have none.
 */
export function idsOfQuestions(): string[] {
  const ofAnySite = rules().filter(({ runContext, cosmetic }) => !runContext?.urlPattern && !cosmetic);
  const ids = ofAnySite
    .flatMap(({ detectCmp }) => detectCmp.flatMap(selectorsIn))
    .flatMap((selector) => {
      const [, id] = ID.exec(selector.replace(/:not\([^)]*\)/g, '')) ?? [];
      return id === undefined ? [] : [id.replaceAll('\\', '')];
    });
  const known = elementIds();
  return [...new Set(ids)].filter((id) => !known.includes(id)).sort();
}

/** Each of them alone is enough for a match. Of a chain through frames and shadows, the first. */
function selectorsIn({ exists, visible, negated, any = [] }: AutoConsentRuleStep): string[] {
  if (negated) return [];
  const own = [exists, visible].flatMap((selector) =>
    Array.isArray(selector) ? selector.slice(0, 1) : (selector ?? []),
  );
  return [...own.flatMap((selector) => selector.split(',')), ...any.flatMap(selectorsIn)];
}
