// Segment and RudderStack: categories that the site names itself, so that their names are not kept.

import type { Family } from './family.ts';
import { choiceOfAll, flag, own } from './own.ts';

export const segment: Family = {
  title: 'Segment and RudderStack',
  source: 'Segment: “Consent in Segment Connections”; RudderStack: “Consent management” of its JavaScript SDK',
  parameters: [
    {
      names: ['context.consent.categoryPreferences.*'],
      pattern: /(?:^|\.)context\.consent\.categoryPreferences\.[^.]+$/,
      trackers: ['segment', 'rudderstack'],
      says: 'all categories true accepted, all false refused, else in part',
      read(found) {
        const states = found.map(({ value }) => flag(value)).filter((state) => state !== undefined);
        return states.length === 0
          ? []
          : [own(`${states.filter(Boolean).length} of ${states.length} categories`, choiceOfAll(states))];
      },
    },
    {
      names: ['allowedconsentids', 'deniedconsentids'],
      where: /(?:^|\.)context\.consentManagement\./,
      trackers: ['rudderstack'],
      says: 'in `context.consentManagement`: only allowed ones accepted, only denied ones refused, both in part',
      read(found) {
        const states = found.map(({ name }) => /allowed/i.test(name));
        return [own(`${states.filter(Boolean).length} of ${states.length} categories`, choiceOfAll(states))];
      },
    },
  ],
};
