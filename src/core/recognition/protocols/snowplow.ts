// Snowplow's tracker protocol, version 2, whose collector mostly runs on a host of the site's own. Certain by the vendor's own path, by the
// parameters of its pixel, or, since a site can choose any path, by the schema that its contents begin with.

import type { Protocol } from './protocol.ts';

const SCHEMA = /^\{"schema":"iglu:com\.snowplowanalytics\.snowplow\/payload_data\/jsonschema\//;

export const snowplow: Protocol = {
  tracker: 'snowplow',
  path: 'com\\.snowplowanalytics\\.snowplow/tp2$|i$',
  inAddress: ({ path, param }) =>
    path.endsWith('/com.snowplowanalytics.snowplow/tp2') ||
    (path.endsWith('/i') &&
      /^(?:pv|pp|se|ue|tr|ti)$/.test(param('e')) &&
      /^[a-z]{2,10}-\d{1,3}\.\d/.test(param('tv')) &&
      param('p') !== ''),
};

export const snowplowAnywhere: Protocol = { tracker: 'snowplow', inText: (text) => SCHEMA.test(text) };
