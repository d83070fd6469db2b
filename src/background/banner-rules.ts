// Autoconsent's rules, read when the first page gives reason to look for a banner.

import { readAcceptingSteps, readBannerRules } from 'virtual:knowledge/banners';
import {
  type AutoConsentRuleStep,
  type CompactCMPRuleset,
  evalSnippets,
  filterCompactRules,
  type IndexedCMPRuleset,
} from '@duckduckgo/autoconsent';

let all: IndexedCMPRuleset | undefined;
const rules = () => {
  all ??= readBannerRules();
  return all;
};

/** The rules that may apply to a document, without those of other sites. */
export function rulesFor(url: string, isOutermost: boolean): CompactCMPRuleset {
  return filterCompactRules(rules(), { url, mainFrame: isOutermost });
}

/** Positions in a compact rule, as autoconsent's encoding.ts lays it out. */
const URL_PATTERN = 3;

let ofSites: RegExp[] | undefined;

/** Whether there is a rule for a site's own question: then it need not show any other sign of one. */
export function isOfKnownSite(url: string): boolean {
  const { r, index } = rules();
  ofSites ??= r.slice(...index.specificRuleRange).map((rule) => new RegExp(rule[URL_PATTERN]));
  return ofSites.some((pattern) => pattern.test(url));
}

/** Parameters by which autoconsent tells the frames of Sourcepoint's dialogs (lib/cmps/sourcepoint-frame.ts). */
const OF_SOURCEPOINT = ['message_id', 'requestUUID', 'consentUUID'];

/** Whether a question may stand in a frame: of most, advertisements among them, it is known that none does. */
export function mayAskInFrame(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { searchParams } = new URL(url);
  return (
    OF_SOURCEPOINT.some((name) => searchParams.has(name)) ||
    rulesFor(url, false).r.some((rule) => rule[URL_PATTERN] !== '')
  );
}

/** A function that a rule wants called in the page's own world, by its name. Code that is sent along is never run. */
export function snippetOf(name: string): (() => unknown) | undefined {
  return Object.hasOwn(evalSnippets, name) ? evalSnippets[name as keyof typeof evalSnippets] : undefined;
}

/** The steps by which a rule accepts. The compact rules have none; audits alone need them. */
export function acceptingSteps(rule: string): AutoConsentRuleStep[] | undefined {
  const steps = readAcceptingSteps();
  return Object.hasOwn(steps, rule) ? steps[rule] : undefined;
}
