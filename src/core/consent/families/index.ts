// Every family of consent parameters. A new one is one file and one word here; then `npm run told`.

import { additionalConsent } from './additional-consent.ts';
import { adobe } from './adobe.ts';
import type { Family } from './family.ts';
import { googleConsentMode } from './google-consent-mode.ts';
import { gpp } from './gpp.ts';
import { limitedProcessing } from './limited-processing.ts';
import { microsoft } from './microsoft.ts';
import { mparticle } from './mparticle.ts';
import { piano } from './piano.ts';
import { segment } from './segment.ts';
import { singleFlags } from './single-flags.ts';
import { tcf } from './tcf.ts';
import { tealium } from './tealium.ts';
import { usPrivacy } from './us-privacy.ts';

export const families: readonly Family[] = [
  tcf,
  gpp,
  usPrivacy,
  googleConsentMode,
  additionalConsent,
  limitedProcessing,
  microsoft,
  segment,
  mparticle,
  piano,
  adobe,
  tealium,
  singleFlags,
];
