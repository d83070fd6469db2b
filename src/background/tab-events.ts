// What follows when a tab shows another page, is closed, or goes on under another id.

import { HOLD_FOR } from '../core/visits/requests.ts';
import type { Banners } from './banners.ts';
import type { CookieRecords } from './cookie-records.ts';
import type { TabEvents } from './observe.ts';
import type { PrivateTabs } from './private-tabs.ts';
import type { Recorders } from './recorders.ts';
import type { Router } from './router.ts';
import type { TypedValues } from './typed-values.ts';

export interface Followers {
  router: Router;
  recorders: Recorders;
  tabs: PrivateTabs;
  typed: TypedValues;
  banners: Banners;
  records: CookieRecords;
  /** Notes whether the page was asked for with Global Privacy Control. */
  committed: TabEvents['committed'];
  wait(milliseconds: number): Promise<void>;
}

export function tabEvents(followers: Followers): TabEvents {
  const { router, recorders, tabs, typed, banners, records, committed, wait } = followers;

  return {
    left(tabId, at) {
      typed.left(tabId);
      banners.left(tabId, at);
    },
    opened: (document) => void banners.opened(document),
    shown: records.opened,
    committed,
    closed(tabId, at) {
      typed.left(tabId);
      banners.closed(tabId);
      records.left(tabId);
      router.route(tabId, undefined, (recorder) => {
        if (recorder === recorders.private) {
          typed.forget(tabId);
          recorders.forgetPrivateTab(tabId);
        } else recorder.take({ kind: 'tab-closed', tabId, at });
      });
      // Nobody may open a page that would say what time it is.
      void wait(HOLD_FOR).then(() => router.afterwards(() => recorders.ordinary.settle(Date.now())));
    },
    replaced: (tabId, replacedTabId, at) =>
      router.route(tabId, undefined, (recorder) => {
        recorder.take({ kind: 'tab-replaced', tabId, replacedTabId, at });
        tabs.closed(replacedTabId);
      }),
  };
}
