/**
 * Consentmo (Shopify). `cookieconsent_status` says which button was pressed, `cookieconsent_preferences_disabled` lists what was switched
 * off; the second tells it from the script by Osano, which uses the first too. The list alone is a default.
 * Source: docs.consentmo.com ("Cookies"); autoconsent's rule `consentmo`; sites' own scripts in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { decoded } from './parsing.ts';

const CATEGORIES = ['functionality', 'analytics', 'marketing'];
const ANSWERS = ['allow', 'deny', 'dismiss', 'accept_all', 'accept_selected'];

export const consentmo: ConsentManager = {
  key: 'consentmo',
  name: 'Consentmo',
  elements: [],
  globals: [],
  records: [
    { in: 'cookie', name: 'cookieconsent_preferences_disabled' },
    { in: 'cookie', name: 'cookieconsent_status' },
  ],
  hasChosen: 'cookie `cookieconsent_status`',
  read(found) {
    const disabled = found.get('cookieconsent_preferences_disabled');
    const status = found.get('cookieconsent_status');
    if (disabled === undefined) return undefined;
    if (status === undefined) return byDefault;
    if (status === 'non_gdpr') return { choice: 'not-asked', status: 'default' };
    if (!ANSWERS.includes(status)) return unreadable;
    const off = decoded(disabled).split(',');
    return answered(CATEGORIES.map((name) => [name, !off.includes(name)] as const));
  },
};
