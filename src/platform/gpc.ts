/**
 * Sends Global Privacy Control, if the person wants it: `Sec-GPC: 1` with every request, by rules of the browser's own, and
 * `navigator.globalPrivacyControl` in pages, by a registered script. Both outlive the background and the browser, so that the first request
 * after a start has it. Source: W3C, "Global Privacy Control (GPC)", working draft of 2025.
 */

import type { DeclarativeNetRequest, Scripting } from 'webextension-polyfill';
import type { Site } from '../core/model.ts';
import { browser } from './browser.ts';

type Rule = DeclarativeNetRequest.Rule;

/** Says what it leaves out, because a rule that says nothing of types leaves out pages themselves. Reports to a site are no visit of it. */
const everything: Rule = {
  id: 1,
  priority: 1,
  action: { type: 'modifyHeaders', requestHeaders: [{ header: 'Sec-GPC', operation: 'set', value: '1' }] },
  condition: { urlFilter: '*', excludedResourceTypes: ['csp_report'] },
};

/**
 * For the sites that are excepted: their pages and frames with all in them, and what their workers ask for, which is in no frame. `allow` is
 * among Candor's own rules only: what others block stays blocked.
 */
function exceptionsFor(sites: readonly Site[]): Rule[] {
  const [...domains] = sites;
  return [
    {
      id: 2,
      priority: 2,
      action: { type: 'allowAllRequests' },
      condition: { requestDomains: domains, resourceTypes: ['main_frame', 'sub_frame'] },
    },
    {
      id: 3,
      priority: 2,
      action: { type: 'allow' },
      condition: { initiatorDomains: domains, excludedResourceTypes: ['main_frame', 'sub_frame'] },
    },
  ];
}

const SCRIPT = 'gpc';

/** In every frame whose page knows nothing of it. `vite.config.ts` builds it under this name. */
function scriptFor(exceptions: readonly Site[]): Scripting.RegisteredContentScript {
  return {
    id: SCRIPT,
    js: ['content/gpc.js'],
    matches: ['http://*/*', 'https://*/*'],
    ...(exceptions.length > 0 && { excludeMatches: exceptions.map((site) => `*://*.${site}/*`) }),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    world: 'MAIN',
  };
}

/**
 * From now on requests, and pages that open, have the signal or have it not. Rejects where the browser refuses; then the rules are as they
 * were, and the script may be.
 */
export async function sendGpc(on: boolean, exceptions: readonly Site[]): Promise<void> {
  const rules = on ? [everything, ...(exceptions.length > 0 ? exceptionsFor(exceptions) : [])] : [];
  await setRules(rules);
  await setScript(on ? scriptFor(exceptions) : undefined);
}

/** All of Candor's rules in one step, so that no request falls between two. */
async function setRules(addRules: Rule[]): Promise<void> {
  const { declarativeNetRequest } = browser;
  const old = await declarativeNetRequest.getDynamicRules();
  if (isSame(old, addRules)) return;
  await declarativeNetRequest.updateDynamicRules({ removeRuleIds: old.map(({ id }) => id), addRules });
}

/** Browsers give rules back in any order, with their members in any order, and with defaults: compares what Candor states. */
function isSame(old: readonly Rule[], rules: readonly Rule[]): boolean {
  return textOf(old) === textOf(rules);
}

function textOf(rules: readonly Rule[]): string {
  const inOrder = [...rules].sort((a, b) => a.id - b.id);
  const stated = inOrder.map(({ id, priority, action, condition }) => {
    const { urlFilter, requestDomains, initiatorDomains, resourceTypes, excludedResourceTypes } = condition;
    const [{ header, operation, value } = {}] = action.requestHeaders ?? [];
    return [
      [id, priority, action.type, header?.toLowerCase(), operation, value, urlFilter],
      [requestDomains, initiatorDomains, resourceTypes, excludedResourceTypes].map((list) => [...(list ?? [])].sort()),
    ];
  });
  return JSON.stringify(stated);
}

async function setScript(wanted: Scripting.RegisteredContentScript | undefined): Promise<void> {
  const { scripting } = browser;
  const [known] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known && wanted && JSON.stringify(known.excludeMatches ?? []) === JSON.stringify(wanted.excludeMatches ?? []))
    return;
  if (known) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (wanted) await scripting.registerContentScripts([wanted]);
}
