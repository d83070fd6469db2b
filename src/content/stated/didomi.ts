// developers.didomi.io, "Reference", public methods of the SDK.

import { each, type StatedBy } from './stated.ts';

export const didomi: StatedBy = {
  key: 'didomi',
  globals: ['Didomi'],
  ask({ Didomi }, answer) {
    if (!Didomi?.getCurrentUserStatus) return;
    answer({
      required: Didomi.isConsentRequired?.(),
      asks: Didomi.shouldUserStatusBeCollected?.(),
      partial: Didomi.isUserStatusPartial?.(),
      purposes: each(Didomi.getCurrentUserStatus().purposes, ({ enabled }) => enabled),
    });
  },
};
