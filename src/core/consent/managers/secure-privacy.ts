/**
 * Secure Privacy. It keeps a cookie `sp_dpr` whose contents are not documented, and of which no public record is known: that it is there
 * says that the manager is, and nothing else.
 * Source: secureprivacy.ai ("cookies we use": the name).
 */

import type { ConsentManager } from './manager.ts';
import { unreadable } from './outcome.ts';

export const securePrivacy: ConsentManager = {
  key: 'secure-privacy',
  name: 'Secure Privacy',
  elements: [],
  globals: [],
  records: [{ in: 'cookie', name: 'sp_dpr' }],
  hasChosen: 'not documented',
  read: () => unreadable,
};
