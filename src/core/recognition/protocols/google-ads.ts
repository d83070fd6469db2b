// Google Ads through a site's own address: the tag gateway keeps the paths of Google's hosts behind a prefix of its own (`…/g/d/ccm/conversion/`).
// Certain by such a path with Google's consent signal (`gcd`, in every hit of Google's) and the version of its tag.

import type { Address, Protocol } from './protocol.ts';

function isGoogles({ param }: Address): boolean {
  return /^1[\w-]{6,30}$/.test(param('gcd')) && /^[0-9a-z]{8,80}$/i.test(param('gtm'));
}

export const googleAdsConversion: Protocol = {
  tracker: 'google_adwords_conversion',
  path: 'ccm/(?:collect|conversion|form-data)(?:/|$)|pagead/(?:1p-)?conversion/\\d',
  inAddress: (address) =>
    /\/(?:ccm\/(?:collect|conversion|form-data)(?:\/|$)|pagead\/(?:1p-)?conversion\/\d)/.test(address.path) &&
    isGoogles(address),
};

export const googleRemarketing: Protocol = {
  tracker: 'google_remarketing',
  path: 'rmkt/collect/\\d|pagead/(?:viewthroughconversion|1p-user-list)/\\d',
  inAddress: (address) =>
    /\/(?:rmkt\/collect|pagead\/(?:viewthroughconversion|1p-user-list))\/\d/.test(address.path) && isGoogles(address),
};
