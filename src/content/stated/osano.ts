// developers.osano.com, "CMP JavaScript API".

import type { StatedBy } from './stated.ts';

export const osano: StatedBy = {
  key: 'osano',
  globals: ['Osano'],
  ask({ Osano }, answer) {
    const cm = Osano?.cm;
    if (cm?.getConsent) answer({ open: cm.dialogOpen, consent: cm.getConsent() });
  },
};
