// Amplitude: events (api2.amplitude.com/2/httpapi, /batch) and recordings (api-sr.amplitude.com/sessions/v2/track). Names: Amplitude's
// HTTP API, and its browser SDK's own events, whose properties begin with its name.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** The SDK's own events whose names alone do not say what they show; it makes them without the site's doing. */
const events: Record<string, DataType> = {
  '[Amplitude] Form Started': 'custom-event',
  '[Amplitude] Form Submitted': 'custom-event',
  '[Amplitude] Element Changed': 'custom-event',
  '[Amplitude] File Downloaded': 'click',
  '[Amplitude] Thrashed Cursor': 'mouse',
  '[Amplitude] Main Thread Block': 'performance',
};

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
    '[Amplitude] Viewport Width': 'screen',
    '[Amplitude] Viewport Height': 'screen',
    '[Amplitude] Max Page Y': 'scroll',
    '[Amplitude] Element Text': 'click',
    '[Amplitude] Element Href': 'click',
  },
  whole: ({ url, fields, hasBody }) => [...ofCodes(fields, 'event_type', events), ...ofRecording(url, hasBody)],
};

function ofRecording(url: string, hasBody: boolean): [DataType, string][] {
  return hasBody && /^https:\/\/api-sr\.[\w.]*amplitude\.com\//.test(url) ? [['session-replay', 'body']] : [];
}
