// Google Analytics 4 through a site's own address: server-side tagging (`…/g/collect`) and Google's tag gateway (`…/ag/g/c`); and its
// predecessor, which old sites still send. Certain by the protocol's version with the property's number, which has a form of its own.

import type { Protocol } from './protocol.ts';

export const googleAnalytics: Protocol = {
  tracker: 'google_analytics',
  path: 'g/c(?:ollect)?/?$|g/s/collect/?$|collect/?$',
  inAddress: ({ path, param }) =>
    (param('v') === '2' && /\/g\/(?:s\/)?c(?:ollect)?\/?$/.test(path) && /^G-[A-Z0-9]{4,20}$/.test(param('tid'))) ||
    (param('v') === '1' && /\/collect\/?$/.test(path) && /^UA-\d{4,12}-\d{1,4}$/.test(param('tid'))),
};
