// Sentry's envelopes: sent to a collector on any host, certain by the path with the project's key and the protocol's version; or through a
// tunnel at any address, certain by the library that names itself in the first line of the contents.

import type { Protocol } from './protocol.ts';

export const sentry: Protocol = {
  tracker: 'sentry',
  path: 'api/\\d{1,20}/(?:envelope|store)/?$',
  inAddress: ({ param }) => /^[0-9a-f]{8,64}$/.test(param('sentry_key')) && /^\d{1,3}$/.test(param('sentry_version')),
};

/** No header of an envelope is longer, even with a trace's names. */
const LONGEST_HEADER = 4_096;

export const sentryTunnel: Protocol = {
  tracker: 'sentry',
  inText(text) {
    if (!text.startsWith('{"')) return false;
    const [header = ''] = text.slice(0, LONGEST_HEADER).split('\n', 1);
    return header.includes('"sent_at":"') && /"sdk":\{"name":"sentry\.[\w.-]{1,80}"/.test(header);
  },
};
