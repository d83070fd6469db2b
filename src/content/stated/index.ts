// Every interface that is asked at each look. Add one: a file here, a line below, and what it says in `core/consent`.

import { consentmanager } from './consentmanager.ts';
import { cookiebot } from './cookiebot.ts';
import { didomi } from './didomi.ts';
import { googleConsentMode } from './google-consent-mode.ts';
import { onetrust } from './onetrust.ts';
import { osano } from './osano.ts';
import { shopify } from './shopify.ts';
import type { StatedBy } from './stated.ts';
import { transcend } from './transcend.ts';
import { usPrivacy } from './us-privacy.ts';
import { usercentrics } from './usercentrics.ts';
import { usercentricsV3 } from './usercentrics-v3.ts';

export const interfaces: readonly StatedBy[] = [
  usPrivacy,
  googleConsentMode,
  onetrust,
  cookiebot,
  usercentrics,
  usercentricsV3,
  didomi,
  consentmanager,
  osano,
  transcend,
  shopify,
];
