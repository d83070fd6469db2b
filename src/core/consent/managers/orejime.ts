/**
 * Orejime. JSON in the cookie `eu-consent` (`orejime` before version 3), which a site may rename: every purpose with yes or no, written
 * when the person answers. Mandatory purposes are in it, as yes: the record does not say which these are.
 * Source: orejime 3.2.1 (README, "cookie"); its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { objectIn } from './parsing.ts';

export const orejime: ConsentManager = {
  key: 'orejime',
  name: 'Orejime',
  elements: ['orejime'],
  globals: ['orejimeConfig'],
  records: [
    { in: 'cookie', name: 'eu-consent' },
    { in: 'cookie', name: 'orejime' },
  ],
  hasChosen: 'the record exists',
  read(found) {
    const states = Object.entries(objectIn(found.get('eu-consent') ?? found.get('orejime')) ?? {});
    const known = states.filter((state): state is [string, boolean] => typeof state[1] === 'boolean');
    return known.length === 0 ? unreadable : answered(known);
  },
};
