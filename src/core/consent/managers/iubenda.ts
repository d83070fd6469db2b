/**
 * iubenda. `_iub_cs-<id>` is JSON: `consent` for yes or no to all, or `purposes` by number; 1 is what is necessary. With an `id` only
 * nobody has answered.
 * Source: iubenda.com/en/help ("Cookie Solution: consent preferences"); autoconsent's rule `iubenda`, to which the cookie alone is an answer; records in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn } from './parsing.ts';

/** The cookie of the answer, and not its neighbours for single vendors or states of the US. */
const NAME = /^_iub_cs-\d+$/;
const NAMES: Record<string, string> = { 2: 'functionality', 3: 'experience', 4: 'measurement', 5: 'marketing' };

export const iubenda: ConsentManager = {
  key: 'iubenda',
  name: 'iubenda',
  elements: ['iubenda-cs-banner'],
  globals: [],
  records: [{ in: 'cookie', name: '_iub_cs-*' }],
  hasChosen: '`purposes` or `consent` in the record',
  read(found) {
    const [, text] = [...found].find(([name]) => NAME.test(name)) ?? [];
    if (text === undefined) return byDefault;
    const record = objectIn(text);
    if (!record) return unreadable;
    const chosenAt = instantIn(record.timestamp);
    const purposes = Object.entries(asObject(record.purposes) ?? {}).flatMap(([id, allowed]): [string, boolean][] =>
      typeof allowed === 'boolean' ? [[NAMES[id] ?? id, allowed]] : [],
    );
    if (purposes.length > 0) return answered(purposes, { always: ['1'], chosenAt });
    return typeof record.consent === 'boolean' ? answeredWhole(record.consent, chosenAt) : byDefault;
  },
};
