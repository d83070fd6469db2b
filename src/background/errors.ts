// The browsers' words for why a request ended → what became of it. Chromium's are those of its net_error_list.h, Firefox's those of
// its ErrorList.py and of its certificate library.

import type { Ending } from '../core/visits/events.ts';

/** Another extension, or the browser's own protection or policy. Firefox says NS_ERROR_ABORT where an extension cancelled (measured). */
const BLOCKED = [
  /BLOCKED/,
  /^NS_ERROR_ABORT$/,
  /^NS_ERROR_(?:TRACKING|SOCIALTRACKING|EMAILTRACKING|FINGERPRINTING|CRYPTOMINING|MALWARE|PHISHING|UNWANTED|HARMFUL|HARMFULADDON)_URI$/,
];

/** Nothing of the request can have left: no address, no connection, or no trust in who answered it. */
const FAILED = [
  /^net::ERR_(?:NAME_|ADDRESS_|DNS_|CERT_|SSL_|PROXY_|TUNNEL_|SOCKS_|INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED|UNSAFE_PORT)/,
  /^net::ERR_CONNECTION_(?:REFUSED|FAILED|TIMED_OUT)$/,
  /^NS_ERROR_(?:UNKNOWN_HOST|UNKNOWN_PROXY_HOST|CONNECTION_REFUSED|PROXY_\w+|OFFLINE|PORT_ACCESS_NOT_ALLOWED)$/,
  /^(?:SEC|SSL|MOZILLA_PKIX)_ERROR_/,
];

/** Whatever is not in the lists above may have happened after the request was sent, and counts as given up meanwhile. */
export function endingOf(error: string): Ending {
  if (BLOCKED.some((pattern) => pattern.test(error))) return { how: 'blocked' };
  if (FAILED.some((pattern) => pattern.test(error))) return { how: 'failed' };
  return { how: 'aborted' };
}
