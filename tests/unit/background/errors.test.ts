// The browsers' words for why a request ended. Lists of them: net_error_list.h (Chromium), ErrorList.py and NSS (Firefox).

import { expect, test } from 'vitest';
import { endingOf } from '../../../src/background/errors.ts';
import type { Ending } from '../../../src/core/visits/events.ts';

test.each<[Ending['how'], string, string[]]>([
  [
    'blocked',
    'Chromium',
    [
      'net::ERR_BLOCKED_BY_CLIENT',
      'net::ERR_BLOCKED_BY_ADMINISTRATOR',
      'net::ERR_BLOCKED_BY_RESPONSE',
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      'net::ERR_BLOCKED_BY_CSP',
      'net::ERR_BLOCKED_BY_ORB',
    ],
  ],
  [
    'blocked',
    'Firefox',
    [
      'NS_ERROR_ABORT',
      'NS_ERROR_TRACKING_URI',
      'NS_ERROR_SOCIALTRACKING_URI',
      'NS_ERROR_FINGERPRINTING_URI',
      'NS_ERROR_CRYPTOMINING_URI',
      'NS_ERROR_EMAILTRACKING_URI',
      'NS_ERROR_MALWARE_URI',
      'NS_ERROR_PHISHING_URI',
      'NS_ERROR_UNWANTED_URI',
      'NS_ERROR_HARMFUL_URI',
      'NS_ERROR_BLOCKED_BY_POLICY',
    ],
  ],
  [
    'failed',
    'Chromium',
    [
      'net::ERR_NAME_NOT_RESOLVED',
      'net::ERR_ADDRESS_UNREACHABLE',
      'net::ERR_DNS_TIMED_OUT',
      'net::ERR_CONNECTION_REFUSED',
      'net::ERR_CONNECTION_FAILED',
      'net::ERR_CONNECTION_TIMED_OUT',
      'net::ERR_INTERNET_DISCONNECTED',
      'net::ERR_CERT_AUTHORITY_INVALID',
      'net::ERR_SSL_PROTOCOL_ERROR',
      'net::ERR_PROXY_CONNECTION_FAILED',
      'net::ERR_TUNNEL_CONNECTION_FAILED',
      'net::ERR_UNSAFE_PORT',
    ],
  ],
  [
    'failed',
    'Firefox',
    [
      'NS_ERROR_UNKNOWN_HOST',
      'NS_ERROR_CONNECTION_REFUSED',
      'NS_ERROR_UNKNOWN_PROXY_HOST',
      'NS_ERROR_PROXY_CONNECTION_REFUSED',
      'NS_ERROR_OFFLINE',
      'SEC_ERROR_UNKNOWN_ISSUER',
      'SSL_ERROR_NO_CYPHER_OVERLAP',
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    ],
  ],
  // These come after a request was sent, or may.
  [
    'aborted',
    'Chromium',
    [
      'net::ERR_ABORTED',
      'net::ERR_FAILED',
      'net::ERR_TIMED_OUT',
      'net::ERR_EMPTY_RESPONSE',
      'net::ERR_CONNECTION_RESET',
      'net::ERR_CONNECTION_CLOSED',
      'net::ERR_CONNECTION_ABORTED',
      'net::ERR_HTTP2_PROTOCOL_ERROR',
      'net::ERR_QUIC_PROTOCOL_ERROR',
      'net::ERR_NETWORK_CHANGED',
    ],
  ],
  [
    'aborted',
    'Firefox',
    [
      'NS_BINDING_ABORTED',
      'NS_ERROR_NET_RESET',
      'NS_ERROR_NET_INTERRUPT',
      'NS_ERROR_NET_TIMEOUT',
      'NS_ERROR_NET_EMPTY_RESPONSE',
      'NS_ERROR_DOM_BAD_URI',
      'NS_ERROR_CORRUPTED_CONTENT',
    ],
  ],
  ['aborted', 'anything new', ['', 'net::ERR_SOMETHING_NEW', 'NS_ERROR_SOMETHING_NEW', 'x NS_ERROR_ABORT']],
])('%s, in the words of %s', (how, _, errors) => {
  expect(errors.map((error) => [error, endingOf(error).how])).toEqual(errors.map((error) => [error, how]));
});
