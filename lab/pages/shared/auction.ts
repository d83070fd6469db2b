import { adUnits } from './ad-units.ts';

interface Prebid {
  que: { push(job: () => void): void };
  setConfig(config: object): void;
  mergeConfig(config: object): void;
  requestBids(request: object): void;
}

/** Offers the page's banner for auction with these settings; Prebid.js itself waits for the consent manager. */
export function offer(settings: object): void {
  const page = window as unknown as { pbjs: Prebid };
  page.pbjs ??= { que: [] as (() => void)[] } as unknown as Prebid;
  page.pbjs.que.push(() => {
    page.pbjs.setConfig({
      bidderTimeout: 1000,
      userSync: {
        syncDelay: 300,
        syncsPerBidder: 5,
        filterSettings: { all: { bidders: '*', filter: 'include' } },
        userIds: [
          {
            name: 'unifiedId',
            params: { partner: 'lab' },
            storage: { type: 'cookie', name: 'pbjs-unifiedid', expires: 60 },
          },
          { name: 'sharedId', storage: { type: 'cookie', name: '_sharedid', expires: 28 } },
        ],
        auctionDelay: 200,
      },
      ...settings,
    });
    page.pbjs.requestBids({ adUnits, timeout: 1000 });
  });
}
