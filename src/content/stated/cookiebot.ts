// cookiebot.com/en/developer, properties of the `Cookiebot` object.

import type { StatedBy } from './stated.ts';

export const cookiebot: StatedBy = {
  key: 'cookiebot',
  globals: ['Cookiebot'],
  ask({ Cookiebot }, answer) {
    if (!Cookiebot?.consent) return;
    const { preferences, statistics, marketing, method } = Cookiebot.consent;
    answer({ hasResponse: Cookiebot.hasResponse, consent: { preferences, statistics, marketing, method } });
  },
};
