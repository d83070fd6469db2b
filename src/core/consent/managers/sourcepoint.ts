/**
 * Sourcepoint. `_sp_user_consent_<property>` in the local storage has for each law a `consentStatus`; `hasConsentData` says that there
 * was an answer.
 * Source: docs.sourcepoint.com ("consent class objects", `getUserConsents`), whose words the record uses; the key as in public code.
 * The whole record is not documented: what else it has is not read.
 */

import { type ConsentManager, firstOf } from './manager.ts';
import { answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

export const sourcepoint: ConsentManager = {
  key: 'sourcepoint',
  name: 'Sourcepoint',
  elements: [],
  globals: ['_sp_', '_sp_queue'],
  records: [{ in: 'local', name: '_sp_user_consent_*' }],
  hasChosen: '`consentStatus.hasConsentData`',
  read(found) {
    const gdpr = asObject(objectIn(firstOf(found, '_sp_user_consent_'))?.gdpr);
    if (!gdpr) return unreadable;
    if (gdpr.applies === false) return { choice: 'not-asked', status: 'default' };
    const { hasConsentData, consentedAll, consentedToAny, rejectedAny } = asObject(gdpr.consentStatus) ?? {};
    if (hasConsentData !== true) return hasConsentData === false ? byDefault : unreadable;
    if (consentedAll === true) return answeredWhole(true);
    if (consentedToAny === true) return { choice: 'partial', status: 'chosen' };
    return rejectedAny === true ? answeredWhole(false) : unreadable;
  },
};
