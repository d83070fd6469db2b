// Matomo and Piwik PRO, whose software mostly runs on the site's own host. Certain by the name of their script with a site's number and the
// order to record, in the address or in the contents; a bulk is a list of such addresses.

import type { Address, Protocol } from './protocol.ts';

function inAddress({ param }: Address): boolean {
  return param('rec') === '1' && /^[\w-]{1,64}$/.test(param('idsite'));
}

function inText(text: string): boolean {
  return /[?&"]idsite=/.test(`&${text}`) && /[?&"]rec=1\b/.test(`&${text}`);
}

export const matomo: Protocol = { tracker: 'matomo', path: '(?:matomo|piwik)\\.php$', inAddress, inText };

export const piwikPro: Protocol = { tracker: 'piwik_pro_analytics_suite', path: 'ppms\\.php$', inAddress, inText };
