// PostHog, whose own advice is to send through the site's address. Certain by a project's settings asked for by its token (`phc_…`), by the
// packing of what is sent to one of its paths, in the library's own words, or by the token, or a recording in its format, in the contents.

import type { Protocol } from './protocol.ts';

const TOKEN = /"(?:api_key|token|\$?project_api_key)":"phc_\w{3,80}"/;

export const posthog: Protocol = {
  tracker: 'posthog',
  path: '(?:e|s|batch|capture|decide|flags|engage|i/v0/e)/?$|array/phc_\\w',
  inAddress: ({ path, param }) =>
    /\/array\/phc_\w{3,80}\/config$/.test(path) ||
    (/\/(?:e|s|batch|i\/v0\/e|flags|decide)\/$/.test(path) && /^(?:gzip-js|base64)$/.test(param('compression'))),
  inText: (text) => TOKEN.test(text) || (text.includes('"event":"$snapshot"') && text.includes('"$snapshot_data":')),
};
