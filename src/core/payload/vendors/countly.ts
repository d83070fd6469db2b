// Countly, /i: a form with JSON in `metrics`, `events` and `user_details`, as sent by countly-sdk-web 26.1.1. Events that begin with [CLY] are its own.

import type { DataType } from '../../model.ts';
import { ofCodes, ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const countly: Vendor = {
  trackers: ['countly'],
  fields: {
    // Where the person came from; for apps, where the app did.
    'metrics._store': 'referrer',
    'user_details.name': 'name',
    'user_details.username': 'name',
    byear: 'birth-date',
    // The hour of the person's machine.
    hour: 'timezone',
    country_code: 'coarse-location',
  },
  whole: ({ fields }) => [
    // The page is split: domain in `domain`, path in `view`.
    ...fields
      .filter(({ name }) => name.endsWith('.segmentation.view'))
      .map(({ name }): [DataType, string] => ['page-url', name]),
    ...ofCodes(fields, 'segmentation.type', { click: 'click' }),
    ...ofCodes(fields, 'events[].key', { '[CLY]_scroll': 'scroll', '[CLY]_crash': 'error-report' }),
    ...ofEvents(fields, 'events[].key', /^\[CLY\]/),
  ],
};
