// Adobe's Web SDK, /ee/v1/interact and /ee/v1/collect on edge.adobedc.net and adobedc.demdex.net: events in Adobe's model of data, XDM, as sent by
// @adobe/alloy 2.33.1.

import type { DataType } from '../../model.ts';
import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

const commerce: Readonly<Record<string, DataType>> = {
  productViews: 'product-view',
  productListAdds: 'cart',
  productListRemovals: 'cart',
  productListViews: 'cart',
  checkouts: 'cart',
  purchases: 'purchase',
};

export const adobeWebSdk: Vendor = {
  trackers: ['adobe_experience_cloud', 'adobe_audience_manager'],
  fields: { ianaTimezone: 'timezone', eventType: null },
  patterns: [
    [/\.webReferrer\.URL$/, 'referrer'],
    [/\.webPageDetails\.name$/, 'page-title'],
    [/\.webInteraction\.(?:name|URL)$/, 'click'],
    [/\.identityMap\.ECID\[\]\.id$/, 'client-id'],
    [/\.identityMap\.Email(?:_LC_SHA256)?\[\]\.id$/, 'hashed-email'],
    [/\.identityMap\.Phone\w*\[\]\.id$/, 'hashed-phone'],
    // The site's own kinds of number.
    [/\.identityMap\.\w+\[\]\.id$/, 'user-id'],
    [/\.placeContext\.localTimezoneOffset$/, 'timezone'],
    [/\.placeContext\.geo\.(?:city|countryCode|stateProvince)$/, 'coarse-location'],
    // The cookies that the script keeps: the browser's number is in one of them.
    [/^meta\.state\.entries\[\]\.value$/, 'cookie-id'],
  ],
  whole: ({ fields }) => [
    ...ofEvents(fields, 'eventType', /pageviews?$|^decisioning\./i),
    ...fields.flatMap(({ name }): [DataType, string][] => {
      const [, act = ''] = /\.commerce\.(\w+)\.value$/.exec(name) ?? [];
      return Object.hasOwn(commerce, act) ? [[commerce[act]!, name]] : [];
    }),
  ],
};
