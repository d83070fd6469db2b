/**
 * Pandectes (Shopify). `_pandectes_gdpr` is JSON in base64: `status` is `allow`, `deny` or `custom`, and the bits of `preferences` are
 * what was refused: 1 functionality, 2 analytics, 4 marketing.
 * Source: the app's public script (`PandectesRules.getCookie`); autoconsent's rule `pandectes`; a record in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { instantIn, objectInBase64 } from './parsing.ts';

const BITS: [string, number][] = [
  ['functionality', 1],
  ['analytics', 2],
  ['marketing', 4],
];
const STATUS: readonly unknown[] = ['allow', 'deny', 'custom'];

export const pandectes: ConsentManager = {
  key: 'pandectes',
  name: 'Pandectes',
  elements: ['pandectes-banner'],
  globals: ['PandectesRules', 'PandectesSettings'],
  records: [{ in: 'cookie', name: '_pandectes_gdpr' }],
  hasChosen: '`status`',
  read(found) {
    const { status, preferences, timestamp } = objectInBase64(found.get('_pandectes_gdpr')) ?? {};
    if (!STATUS.includes(status) || typeof preferences !== 'number') return unreadable;
    return answered(
      BITS.map(([name, bit]) => [name, (preferences & bit) === 0] as const),
      { chosenAt: instantIn(timestamp) },
    );
  },
};
