/**
 * Didomi. `didomi_token` is JSON in base64 with the purposes and vendors that the person enabled and disabled; purposes are named by the
 * site. A token may exist before an answer, with an id only.
 * Source: developers.didomi.io ("Cookies"); autoconsent's rule `didomi`; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, asTexts, instantIn, objectInBase64 } from './parsing.ts';

export const didomi: ConsentManager = {
  key: 'didomi',
  name: 'Didomi',
  elements: ['didomi-host'],
  globals: ['Didomi', 'didomiOnReady'],
  records: [
    { in: 'cookie', name: 'didomi_token' },
    { in: 'local', name: 'didomi_token' },
  ],
  hasChosen: '`updated`, with purposes or vendors enabled or disabled',
  read(found) {
    const token = objectInBase64(found.get('didomi_token'));
    if (!token) return unreadable;
    const chosenAt = instantIn(token.updated);
    const asked = [...statesOf(token.purposes), ...statesOf(asObject(token.purposes)?.consent)];
    const states = asked.length > 0 ? asked : statesOf(token.vendors);
    return chosenAt === undefined || states.length === 0 ? byDefault : answered(states, { chosenAt });
  },
};

function statesOf(value: unknown): [string, boolean][] {
  const { enabled, disabled } = asObject(value) ?? {};
  const all = (names: unknown, allowed: boolean) =>
    (asTexts(names) ?? []).map((name): [string, boolean] => [name, allowed]);
  return [...all(enabled, true), ...all(disabled, false)];
}
