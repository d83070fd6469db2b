// PostHog, whose own advice is to send through the site's address. Certain by a project's settings asked for by its token (`phc_…`), by the
// library's version with the packing of its contents, or by the token, or a recording in its format, in the contents.

import type { Protocol } from './protocol.ts';

const TOKEN = /"(?:api_key|token|\$?project_api_key)":"phc_\w{3,80}"/;

export const posthog: Protocol = {
  tracker: 'posthog',
  path: '(?:e|s|batch|capture|decide|flags|engage|i/v0/e)/?$|array/phc_\\w',
  inAddress: ({ path, param }) =>
    /\/array\/phc_\w{3,80}\/config$/.test(path) ||
    (/^\d{1,3}\.\d{1,4}\.\d{1,4}/.test(param('ver')) && /^(?:gzip-js|base64)$/.test(param('compression'))),
  inText: (text) => TOKEN.test(text) || (text.includes('"event":"$snapshot"') && text.includes('"$snapshot_data":')),
};
