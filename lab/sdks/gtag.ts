// Google's tag as it sends: Analytics 4 and Google Ads hits with consent mode. Field names as in `/g/collect` and
// `/pagead/viewthroughconversion`; `gcs` and `gcd` as consent mode v2 has them.

import { sendConversion } from './shared/google-ads.ts';
import { sendEngagement, sendEvent } from './shared/google-analytics.ts';
import { type ConsentState, type ConsentType, granted } from './shared/google-consent.ts';
import { takeOver } from './shared/queue.ts';

type Values = Record<string, unknown>;
const page = window as unknown as { dataLayer: unknown[][]; google_tag_data: { ics?: object } };

const consent: ConsentState = { default: undefined, update: undefined };
const streams: { id: string; settings: Values }[] = [];
const conversions: string[] = [];
const listeners: (() => void)[] = [];

function run([command, first, second]: unknown[]): void {
  if (command === 'consent') setConsent(first as 'default' | 'update', second as Record<string, string>);
  if (command === 'config') configure(first as string, (second ?? {}) as Values);
  if (command === 'event') sendToAll(first as string, (second ?? {}) as Values);
}

function setConsent(kind: 'default' | 'update', states: Record<string, string>): void {
  consent[kind] = { ...consent[kind], ...states };
  if (kind === 'default') return;
  for (const listener of listeners) listener();
  sendToAll('page_view', {});
}

function configure(id: string, settings: Values): void {
  if (id.startsWith('AW-')) {
    conversions.push(id.slice(3));
    sendConversion(id.slice(3), { name: 'page_view', values: {} }, consent);
  } else {
    streams.push({ id, settings });
    sendEvent({ id, settings }, { name: 'page_view', values: {} }, consent);
  }
}

function sendToAll(name: string, values: Values): void {
  for (const stream of streams) sendEvent(stream, { name, values }, consent);
  for (const id of conversions) sendConversion(id, { name, values }, consent);
}

// Where Google's tag keeps the state for other scripts to read: 0 unset, 1 granted, 2 denied.
const stateOf = (type: ConsentType) =>
  (consent.update ?? consent.default)?.[type] === undefined ? 0 : granted(consent, type) ? 1 : 2;
page.google_tag_data = {
  ...page.google_tag_data,
  ics: {
    getConsentState: stateOf,
    get usedDefault() {
      return consent.default !== undefined;
    },
    get usedUpdate() {
      return consent.update !== undefined;
    },
    addListener: (_types: ConsentType[], listener: () => void) => listeners.push(listener),
  },
};

takeOver(page.dataLayer, run);
addEventListener('pagehide', () => {
  for (const stream of streams) sendEngagement(stream, consent);
});
