// One banner, offered to seven bidders.

export const adUnits = [
  {
    code: 'ad-top',
    mediaTypes: { banner: { sizes: [[728, 90]] } },
    bids: [
      { bidder: 'appnexus', params: { placementId: 13144370 } },
      { bidder: 'rubicon', params: { accountId: 14062, siteId: 70608, zoneId: 335918 } },
      { bidder: 'pubmatic', params: { publisherId: '156209', adSlot: 'pubmatic_test2' } },
      { bidder: 'ix', params: { siteId: '9999990', size: [728, 90] } },
      { bidder: 'openx', params: { unit: '539439964', delDomain: 'u.openx.net' } },
      { bidder: 'criteo', params: { networkId: 4902 } },
      { bidder: 'triplelift', params: { inventoryCode: 'daily_728x90' } },
    ],
  },
];
