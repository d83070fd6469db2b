// New Relic's browser agent, bam.nr-data.net, as sent by @newrelic/browser-agent 1.322.0: /1/<key> when a page is loaded, /events, /ins and
// /jserrors for what happens on it, /browser/blobs for traces and recordings.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const newRelic: Vendor = {
  trackers: ['new_relic'],
  fields: {
    // The page that is measured.
    ref: 'page-url',
    referrerUrl: 'referrer',
    browserWidth: 'screen',
    browserHeight: 'screen',
    actionName: 'event',
    eventType: null,
    t: null,
    'err[].params.exceptionClass': 'error-report',
    'xhr[].metrics.duration.t': 'performance',
  },
  patterns: [
    // Times until the page's server, its structure and all of it were ready, and until something was seen.
    [/^(?:be|dc|fe|fp|fcp|perf)$/, 'performance'],
    [/^(?:attributes\.session|s)$/, 'session-id'],
    // The site's own number for the person.
    [/(?:^|\.)enduser\.id$/, 'user-id'],
    // Recordings begin with the address; what else is in them is the page.
    [/^\[\]\.data\.href$/, 'page-url'],
    [/^(?:\[\]|perf)\./, null],
  ],
  whole: ({ url, fields, hasBody }) => [
    ...ofCodes(fields, 'ins[].action', { click: 'click', scrollend: 'scroll' }),
    ...(hasBody && url.includes('/browser/blobs?')
      ? ofCodes(fields, 'type', { SessionReplay: 'session-replay', BrowserSessionChunk: 'performance' })
      : []),
  ],
};
