/**
 * Fides (Ethyca). `fides_consent` is JSON with the site's own keys under `consent`. Without an answer these are the defaults of the site
 * or of GPC; `fides_meta.consentMethod` says how they came about, and is not in older records.
 * Source: ethyca/fides, `clients/fides-js` (`lib/cookie.ts`, `lib/consent-types.ts`); a record in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn, objectInBase64 } from './parsing.ts';

/** What a person does; `gpc`, `script` and the like are done without them. */
const ANSWERS: readonly unknown[] = ['accept', 'reject', 'save', 'individual_notice'];

export const fides: ConsentManager = {
  key: 'fides',
  name: 'Fides',
  elements: ['fides-overlay', 'fides-banner'],
  globals: ['Fides'],
  records: [{ in: 'cookie', name: 'fides_consent' }],
  hasChosen: '`fides_meta.consentMethod` is `accept`, `reject`, `save` or `individual_notice`',
  read(found) {
    const text = found.get('fides_consent');
    const record = objectIn(text) ?? objectInBase64(text);
    const meta = asObject(record?.fides_meta);
    if (!record || !meta) return unreadable;
    if (!ANSWERS.includes(meta.consentMethod)) return byDefault;
    const chosenAt = instantIn(meta.updatedAt);
    const states = Object.entries(asObject(record.consent) ?? {}).filter(
      (state): state is [string, boolean] => typeof state[1] === 'boolean',
    );
    if (meta.consentMethod === 'accept' || meta.consentMethod === 'reject')
      return { ...answered(states, { chosenAt }), ...answeredWhole(meta.consentMethod === 'accept', chosenAt) };
    return states.length === 0 ? unreadable : answered(states, { chosenAt });
  },
};
