// Segment and RudderStack, whose calls have the same form and can go through any host. Certain by the library that names itself in every call:
// others send the same form to others.

import type { Protocol } from './protocol.ts';

function callOf(library: RegExp): (text: string) => boolean {
  return (text) => text.includes('"messageId":"') && /"(?:anonymousId|userId)":/.test(text) && library.test(text);
}

export const segment: Protocol = {
  tracker: 'segment',
  path: '(?:[tpigasb]|track|page|screen|identify|group|alias|batch)$',
  inText: callOf(/"library":\{"name":"analytics\.js"/),
};

export const rudderstack: Protocol = {
  tracker: 'rudderstack',
  path: 'v1/(?:track|page|screen|identify|group|alias|batch)$',
  inText: callOf(/"library":\{"name":"RudderLabs JavaScript SDK"/),
};
