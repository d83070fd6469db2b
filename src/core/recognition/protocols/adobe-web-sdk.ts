// Adobe's Web SDK: `/ee/<region>/v1/interact` and `/ee/<region>/v1/collect`, mostly on a host of the site's own. Certain by that path with the
// datastream's id, a UUID.

import type { Protocol } from './protocol.ts';

export const adobeWebSdk: Protocol = {
  tracker: 'adobe_experience_cloud',
  path: 'v1/(?:interact|collect)$',
  inAddress: ({ path, param }) =>
    /\/ee[\w-]{0,40}\/(?:[\w-]{1,20}\/)?v1\/(?:interact|collect)$/.test(path) &&
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::[\w-]{1,40})?$/i.test(param('configId')),
};
