// IAB, "USP API", version 1. It has no events.

import type { StatedBy, Theirs } from './stated.ts';

export const usPrivacy: StatedBy = {
  key: 'us-privacy',
  globals: ['__uspapi'],
  ask(page, answer) {
    page.__uspapi?.('getUSPData', 1, (data: Theirs | null, success: boolean) => {
      if (success) answer(data?.uspString);
    });
  },
};
