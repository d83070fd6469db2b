// Google Consent Mode. Where a tag of Google's is there, it holds what is in force (`google_tag_data.ics`, not documented by Google; Microsoft's
// Clarity reads it too). Before, or without, what the page has pushed to `dataLayer` tells. Neither is wrapped: the page sees nothing of it.

import type { StatedBy, Theirs } from './stated.ts';

const TYPES = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
/** From the newest. Google's tag manager keeps 300 itself. */
const MOST_ENTRIES = 1000;

interface Said {
  update: boolean;
  states: Record<string, boolean>;
}

export const googleConsentMode: StatedBy = {
  key: 'google-consent-mode',
  globals: ['google_tag_data', 'dataLayer'],
  ask(page, answer) {
    const ics = page.google_tag_data?.ics as Theirs | undefined;
    // Asked before anything is declared, it would note that somebody asked too early.
    const isUsed = (ics?.usedUpdate as unknown) === true || (ics?.usedDefault as unknown) === true;
    const said = isUsed ? heldBy(ics!) : pushedTo(page.dataLayer);
    if (said) answer(said);
  },
};

/** 0 not set, 1 granted, 2 denied; anything above is what the tags assume of themselves. */
function heldBy(ics: Theirs): Said {
  const states: Record<string, boolean> = {};
  for (const type of TYPES) {
    const state = ics.getConsentState?.(type) as unknown;
    if (state === 1 || state === 2) states[type] = state === 1;
  }
  return { update: (ics.usedUpdate as unknown) === true, states };
}

function pushedTo(layer: unknown): Said | undefined {
  if (!Array.isArray(layer)) return undefined;
  const states: Record<string, boolean> = {};
  let update = false;
  let isSaid = false;
  for (let at = Math.max(0, layer.length - MOST_ENTRIES); at < layer.length; at += 1) {
    const [command, kind, values] = (layer[at]?.[0] === 'consent' ? [...layer[at]] : []) as [unknown, unknown, Theirs?];
    // A default for some regions only is not the page's.
    if (command === undefined || !values || (kind === 'default' && values.region !== undefined)) continue;
    isSaid = true;
    update ||= kind === 'update';
    for (const type of TYPES) {
      const state = values[type] as unknown;
      if (state === 'granted' || state === 'denied') states[type] = state === 'granted';
    }
  }
  return isSaid ? { update, states } : undefined;
}
