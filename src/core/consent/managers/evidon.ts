/**
 * Evidon, now Crownpeak. `_evidon_consent_cookie` has the time of the answer and lists categories with yes; `consent_type` without
 * categories is how the answer came about.
 * Source: records as sites' visitors posted them in public code; there is no public documentation. Whether a category that is not listed
 * was refused, or is not the site's, is not known, nor what `consent_type` 1 stands for.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn } from './parsing.ts';

export const evidon: ConsentManager = {
  key: 'evidon',
  name: 'Evidon (Crownpeak)',
  elements: ['_evidon_banner', '_evidon-banner'],
  globals: ['evidon'],
  records: [{ in: 'cookie', name: '_evidon_consent_cookie' }],
  hasChosen: '`consent_date` with categories',
  read(found) {
    const record = objectIn(found.get('_evidon_consent_cookie'));
    const chosenAt = instantIn(record?.consent_date);
    if (!record || chosenAt === undefined) return unreadable;
    const categories = asObject(record.categories);
    if (!categories) return { choice: 'unknown', status: 'not-told', chosenAt };
    const allowed = Object.entries(categories).filter(([, yes]) => yes === true);
    if (allowed.length === 0) return { choice: 'unknown', status: 'not-told', chosenAt };
    return allowedOnly(
      allowed.map(([id]) => id),
      { chosenAt },
    );
  },
};
