// Amplitude: events (api2.amplitude.com/2/httpapi, /batch) and recordings (api-sr.amplitude.com/sessions/v2/track). Names: Amplitude's
// HTTP API, and its browser SDK's own events, whose properties begin with its name.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const amplitude: Vendor = {
  trackers: ['amplitude'],
  fields: {
    os_name: 'hardware',
    device_manufacturer: 'hardware',
    country: 'coarse-location',
    region: 'coarse-location',
    '[Amplitude] Page Location': 'page-url',
    '[Amplitude] Page URL': 'page-url',
    '[Amplitude] Page Title': 'page-title',
    '[Amplitude] Element Text': 'click',
    '[Amplitude] Element Href': 'click',
  },
  whole: ({ url, fields, hasBody }) => [
    ...ofCodes(fields, 'event_type', {
      '[Amplitude] Form Started': 'custom-event',
      '[Amplitude] Form Submitted': 'custom-event',
      '[Amplitude] File Downloaded': 'click',
    }),
    ...ofRecording(url, hasBody),
  ],
};

function ofRecording(url: string, hasBody: boolean): [DataType, string][] {
  return hasBody && /^https:\/\/api-sr\.[\w.]*amplitude\.com\//.test(url) ? [['session-replay', 'body']] : [];
}
