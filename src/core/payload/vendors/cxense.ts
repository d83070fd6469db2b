// Piano's audience service, once Cxense: comcluster.cxense.com/Repo/rep.gif, as its public script writes it, and /dmp/push.gif, as in its published
// kits for apps.

import type { Vendor } from './vendor.ts';

export const cxense: Vendor = {
  trackers: ['cxense'],
  fields: {
    loc: 'page-url',
    ckp: 'client-id',
    persisted: 'client-id',
    // The same browser on other publishers' pages.
    glb: 'cookie-id',
    cks: 'session-id',
    res: 'screen',
    wsz: 'screen',
    bln: 'language',
    tzo: 'timezone',
    segmentIds: 'segments',
  },
};
