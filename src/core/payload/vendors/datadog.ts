// Datadog, browser-intake-*: /api/v2/rum takes lines of JSON, one for each view, action, resource, error and long task, as sent by
// @datadog/browser-rum 7.16.2; /api/v2/replay takes nothing but recordings, as compressed files.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const datadog: Vendor = {
  trackers: ['datadog'],
  fields: {
    'session.id': 'session-id',
    'tab.id': 'session-id',
    'usr.id': 'user-id',
    'usr.name': 'name',
    'action.type': 'event',
    'error.type': 'error-report',
    'display.viewport.width': 'screen',
    'display.viewport.height': 'screen',
    'display.scroll.max_depth': 'scroll',
    'device.model': 'hardware',
    'device.brand': 'hardware',
    'device.type': 'hardware',
    'os.name': 'hardware',
    'view.loading_time': 'performance',
  },
  // Addresses of files that the page loads.
  patterns: [[/^(?:resource|error)\./, null]],
  whole: ({ url, fields, hasBody }) => [
    ...ofCodes(fields, 'type', { resource: 'performance', long_task: 'performance', vital: 'performance' }),
    ...ofRecording(url, hasBody),
  ],
};

function ofRecording(url: string, hasBody: boolean): [DataType, string][] {
  return hasBody && /\/api\/v2\/replay/.test(url) ? [['session-replay', 'body']] : [];
}
