// Every consent manager whose records Candor reads. Add one: a file here, a line below, its fixtures, `npm run consent`.

import { axeptio } from './axeptio.ts';
import { borlabs } from './borlabs.ts';
import { c15t } from './c15t.ts';
import { complianz } from './complianz.ts';
import { consentmanager } from './consentmanager.ts';
import { consentmo } from './consentmo.ts';
import { cookieInformation } from './cookie-information.ts';
import { cookieLawInfo } from './cookie-law-info.ts';
import { cookieNotice } from './cookie-notice.ts';
import { cookieScript } from './cookie-script.ts';
import { cookiebot } from './cookiebot.ts';
import { cookiefirst } from './cookiefirst.ts';
import { cookieyes } from './cookieyes.ts';
import { didomi } from './didomi.ts';
import { digitalControlRoom } from './digital-control-room.ts';
import { drupalEuCookieCompliance } from './drupal-eu-cookie-compliance.ts';
import { evidon } from './evidon.ts';
import { fides } from './fides.ts';
import { googleSites } from './google-sites.ts';
import { inmobi } from './inmobi.ts';
import { iubenda } from './iubenda.ts';
import { ketch } from './ketch.ts';
import { klaro } from './klaro.ts';
import type { ConsentManager } from './manager.ts';
import { moove } from './moove.ts';
import { onetrust } from './onetrust.ts';
import { orejime } from './orejime.ts';
import { osano } from './osano.ts';
import { osanoCookieconsent } from './osano-cookieconsent.ts';
import { pandectes } from './pandectes.ts';
import { piwikPro } from './piwik-pro.ts';
import { securePrivacy } from './secure-privacy.ts';
import { shopify } from './shopify.ts';
import { sourcepoint } from './sourcepoint.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { tcString } from './tc-string.ts';
import { tealium } from './tealium.ts';
import { termly } from './termly.ts';
import { transcend } from './transcend.ts';
import { trustarc } from './trustarc.ts';
import { usercentrics } from './usercentrics.ts';
import { usercentricsV3 } from './usercentrics-v3.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';
import { wpCookieConsent } from './wp-cookie-consent.ts';

export const managers: readonly ConsentManager[] = [
  onetrust,
  cookiebot,
  usercentrics,
  usercentricsV3,
  didomi,
  inmobi,
  tcString,
  trustarc,
  sourcepoint,
  consentmanager,
  cookieyes,
  cookieLawInfo,
  complianz,
  iubenda,
  klaro,
  borlabs,
  cookieInformation,
  cookiefirst,
  cookieScript,
  vanillaCookieconsent,
  axeptio,
  osano,
  tealium,
  transcend,
  ketch,
  fides,
  termly,
  tarteaucitron,
  evidon,
  pandectes,
  consentmo,
  osanoCookieconsent,
  securePrivacy,
  digitalControlRoom,
  piwikPro,
  shopify,
  cookieNotice,
  wpCookieConsent,
  drupalEuCookieCompliance,
  moove,
  googleSites,
  orejime,
  c15t,
];

const names = new Map(managers.map(({ key, name }) => [key, name]));

/** The name of a manager; its key where an older or newer version of Candor knew it. */
export function managerName(key: string): string {
  return names.get(key) ?? key;
}
