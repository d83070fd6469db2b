// Plausible, often sent through the site's address. `/api/event` is a name that many services have, so that only the contents make it certain:
// one small object with the event's name (`n`), the page's address (`u`) and the site (`d`).

import type { Protocol } from './protocol.ts';

/** An event with properties is a few hundred characters long. */
const LONGEST = 8_192;

export const plausible: Protocol = {
  tracker: 'plausible_analytics',
  path: 'api/event/?$',
  inText(text) {
    if (text.length > LONGEST || !text.startsWith('{')) return false;
    const { n, u, d } = objectOf(text);
    return typeof n === 'string' && isAddress(u) && typeof d === 'string' && /^[\w.-]+(?:\/[\w./-]*)?(?:,|$)/.test(d);
  },
};

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^(?:https?|file):\/\//.test(value);
}

function objectOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
