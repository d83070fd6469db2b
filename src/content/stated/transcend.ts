// docs.transcend.io, "airgap.js API".

import type { StatedBy } from './stated.ts';

export const transcend: StatedBy = {
  key: 'transcend',
  globals: ['airgap'],
  ask({ airgap }, answer) {
    if (!airgap?.getConsent) return;
    const { confirmed, purposes, timestamp } = airgap.getConsent();
    answer({ confirmed, purposes, timestamp });
  },
};
