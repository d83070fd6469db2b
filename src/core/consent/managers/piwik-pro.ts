/**
 * Piwik PRO. `ppms_privacy_<app>` has the site's types of consent with a status: 1 yes, -1 no, 0 not set, which is no answer.
 * Source: help.piwik.pro ("Cookies created for consent"); records as sites' visitors posted them in public code.
 */

import { type ConsentManager, firstOf } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

export const piwikPro: ConsentManager = {
  key: 'piwik-pro',
  name: 'Piwik PRO',
  elements: ['ppms_cm_consent_popup'],
  globals: [],
  records: [{ in: 'cookie', name: 'ppms_privacy_*' }],
  hasChosen: 'a status other than 0',
  read(found) {
    const consents = asObject(objectIn(firstOf(found, 'ppms_privacy_'))?.consents);
    if (!consents) return unreadable;
    const statuses = Object.entries(consents).map(([name, value]) => [name, asObject(value)?.status] as const);
    const states = statuses.filter(([, status]) => status === 1 || status === -1);
    if (states.length === 0) return statuses.some(([, status]) => status === 0) ? byDefault : unreadable;
    return answered(states.map(([name, status]) => [name, status === 1] as const));
  },
};
