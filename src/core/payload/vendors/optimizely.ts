// Optimizely: logx.optimizely.com/v1/events, and the older …/log/event and log.optimizely.com/event. Names: Optimizely's event API.

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Of which variant of a page was shown, not of what the person did. */
const HOUSEKEEPING = /^(?:campaign_activated|client_activation|view_activated|layer_decision|decision)$/;

export const optimizely: Vendor = {
  trackers: ['optimizely*'],
  fields: {
    visitor_id: 'client-id',
    visitorId: 'client-id',
    eventName: null,
    eventType: null,
    revenue: 'purchase',
  },
  // What the person is put into groups by: the site's attributes, and the browser's.
  patterns: [
    [/(?:^|\.)visitors\[\]\.attributes\[\]\.value$/, 'segments'],
    [/(?:^|\.)userFeatures\[\]\.value$/, 'segments'],
  ],
  whole: ({ fields }) => ['events[].key', 'eventName'].flatMap((name) => ofEvents(fields, name, HOUSEKEEPING)),
};
