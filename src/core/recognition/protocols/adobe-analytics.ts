// Adobe Analytics: `/b/ss/<report suites>/<number>/<library>/s<random number>`, mostly on a host of the site's own. Certain by the whole
// of that path, or by its beginning and the parameters that open and close a request of Adobe's (`AQB`, `AQE`).

import type { Protocol } from './protocol.ts';

const AFTER_NAME = /^[\w.,%-]{1,300}\/\d{1,3}(?:\/[A-Z][\w.+-]{1,40}\/s\d{4,20})?(?:\/|$)/;
const WITH_LIBRARY = /^[\w.,%-]{1,300}\/\d{1,3}\/[A-Z][\w.+-]{1,40}\/s\d{4,20}$/;

export const adobeAnalytics: Protocol = {
  tracker: 'adobe_experience_cloud',
  path: 'b/ss/',
  inAddress({ path, param }) {
    const rest = path.slice(path.indexOf('/b/ss/') + '/b/ss/'.length);
    return WITH_LIBRARY.test(rest) || (AFTER_NAME.test(rest) && param('AQB') === '1');
  },
};
