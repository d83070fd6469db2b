/**
 * GDPR Cookie Compliance (WordPress, by Moove). `moove_gdpr_popup` is JSON with `1` or `0` for `strict`, `thirdparty` and `advanced`, once
 * somebody has answered; newer versions add categories.
 * Source: wordpress.org/plugins/gdpr-cookie-compliance, `dist/scripts`; records in public code. autoconsent's rule
 * `Moove` tells only whether the question is on screen.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { objectIn } from './parsing.ts';

const ALWAYS = ['strict'];

export const moove: ConsentManager = {
  key: 'moove',
  name: 'GDPR Cookie Compliance by Moove',
  elements: ['moove_gdpr_cookie_info_bar'],
  globals: ['moove_frontend_gdpr_scripts'],
  records: [{ in: 'cookie', name: 'moove_gdpr_popup' }],
  hasChosen: 'the record exists',
  read(found) {
    const states = Object.entries(objectIn(found.get('moove_gdpr_popup')) ?? {}).filter(
      ([, state]) => state === '1' || state === '0',
    );
    if (states.length === 0) return unreadable;
    return answered(
      states.map(([name, state]) => [name, state === '1'] as const),
      { always: ALWAYS },
    );
  },
};
