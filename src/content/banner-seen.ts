// Whether a question that a rule takes for open is one that a person sees. Some managers leave theirs in the page when it was answered, only
// transparent or hidden; to most rules, which look for a place in the layout, it is then still open.

import type AutoConsent from '@duckduckgo/autoconsent';
import type { AutoConsentCMPRule, AutoConsentRuleStep, ElementSelector } from '@duckduckgo/autoconsent';

type Found = NonNullable<AutoConsent['foundCmp']>;

const TO_PRESS = 'a, button, input, [role="button"]';

/** True, too, where a rule goes by something else than what is to be seen. */
export function isSeen({ foundCmp, domActions }: Pick<AutoConsent, 'foundCmp' | 'domActions'>): boolean {
  const selectors = ruleOf(foundCmp)?.detectPopup.flatMap(shownBy) ?? [];
  return selectors.length === 0 || selectors.some((one) => domActions.elementSelector(one).some(hasSomethingSeen));
}

/** A rule that is written down; others are code. */
export function ruleOf(found: Found | undefined): AutoConsentCMPRule | undefined {
  return found && 'rule' in found ? (found.rule as AutoConsentCMPRule) : undefined;
}

function shownBy({ visible, negated, check, any }: AutoConsentRuleStep): ElementSelector[] {
  if (any) return any.flatMap(shownBy);
  return visible === undefined || negated || check === 'none' ? [] : [visible];
}

/** A question has something to press; what has nothing to press is looked at itself. */
function hasSomethingSeen(element: Element): boolean {
  const buttons = [...element.querySelectorAll(TO_PRESS)];
  return (buttons.length > 0 ? buttons : [element]).some((one) =>
    one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
  );
}
