/**
 * Complianz (WordPress). A cookie `cmplz_<category>` per category, `allow` or `deny`, written with defaults; `cmplz_banner-status` is
 * `dismissed` once somebody has answered.
 * Source: complianz.io ("cookies set by Complianz"), the plugin's public script; autoconsent's rule `Complianz banner`,
 * whose test is the same mark.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';

const CATEGORIES = ['preferences', 'statistics', 'statistics-anonymous', 'marketing'];

export const complianz: ConsentManager = {
  key: 'complianz',
  name: 'Complianz',
  elements: ['cmplz-cookiebanner-container'],
  globals: ['complianz', 'cmplz_has_consent'],
  records: [
    { in: 'cookie', name: 'cmplz_banner-status' },
    ...CATEGORIES.map((name) => ({ in: 'cookie' as const, name: `cmplz_${name}` })),
  ],
  hasChosen: 'cookie `cmplz_banner-status` is `dismissed`',
  read(found) {
    if (found.get('cmplz_banner-status') !== 'dismissed') return byDefault;
    const states = CATEGORIES.flatMap((name): [string, boolean][] => {
      const state = found.get(`cmplz_${name}`);
      return state === 'allow' || state === 'deny' ? [[name, state === 'allow']] : [];
    });
    return states.length === 0 ? unreadable : answered(states);
  },
};
