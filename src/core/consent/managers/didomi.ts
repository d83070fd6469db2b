/**
 * Didomi. `didomi_token` is JSON in base64 with the purposes and vendors that the person enabled and disabled; purposes are named by the
 * site. A token may exist before an answer, with an id only.
 * Source: developers.didomi.io ("Cookies"); autoconsent's rule `didomi`; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, answered, byDefault, unreadable } from './outcome.ts';
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
  interface: {
    call: '`Didomi.isConsentRequired()`, `shouldUserStatusBeCollected()`, `isUserStatusPartial()`, `getCurrentUserStatus()`',
    read(stated) {
      const { required, asks, partial, purposes } = asObject(stated) ?? {};
      // Not to be asked again for some days is no answer, either.
      if (asks === true || (partial === true && required !== false)) return byDefault;
      if (required === false) return { choice: 'not-asked', status: 'default' };
      const states = Object.entries(asObject(purposes) ?? {}).filter(isState);
      if (asks !== false || states.length === 0) return undefined;
      const whole = answered(states);
      // Which of them are essential, and always on, it does not say.
      const enabled = states.filter(([, allowed]) => allowed).map(([name]) => name);
      return whole.choice === 'partial' ? allowedOnly(enabled) : whole;
    },
  },
};

function statesOf(value: unknown): [string, boolean][] {
  const { enabled, disabled } = asObject(value) ?? {};
  const all = (names: unknown, allowed: boolean) =>
    (asTexts(names) ?? []).map((name): [string, boolean] => [name, allowed]);
  return [...all(enabled, true), ...all(disabled, false)];
}

function isState(state: [string, unknown]): state is [string, boolean] {
  return typeof state[1] === 'boolean';
}
