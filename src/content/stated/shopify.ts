// shopify.dev, "Customer Privacy API".

import type { StatedBy } from './stated.ts';

export const shopify: StatedBy = {
  key: 'shopify',
  globals: ['Shopify'],
  ask(page, answer) {
    const privacy = page.Shopify?.customerPrivacy;
    // It is loaded when the shop asks for it; until then there is none.
    if (privacy?.currentVisitorConsent)
      answer({ consent: privacy.currentVisitorConsent(), asks: privacy.shouldShowBanner?.() });
  },
};
