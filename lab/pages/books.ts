// The bookshop's own script: four services' libraries, each told to send to the shop's own address, and requests of the shop's own at paths that
// services have, too.

import { AnalyticsBrowser } from '@segment/analytics-next';
import * as Sentry from '@sentry/browser';
import { newTracker, trackPageView } from '@snowplow/browser-tracker';
import posthog from 'posthog-js';
import { posthogSettings } from './shared/posthog-settings.ts';

const own = location.origin;

Sentry.init({ dsn: 'https://4a1f0c77e5b24a1f0c77e5b24a1f0c77@o551002.ingest.sentry.io/4507', tunnel: '/monitoring' });
Sentry.captureException(new Error('The catalogue of 1987 is missing.'));

posthog.init('phc_lanternbooks', {
  api_host: `${own}/ingest`,
  ...posthogSettings,
});
posthog.capture('shelf_seen', { shelf: 'atlases' });

newTracker('sp', own, {
  appId: 'lantern-web',
  platform: 'web',
  postPath: '/pulse/v2',
  contexts: { session: true },
});
trackPageView();

const analytics = AnalyticsBrowser.load(
  {
    writeKey: 'lanternbooks0000000000000000',
    cdnSettings: { integrations: { 'Segment.io': { apiKey: 'lanternbooks0000000000000000' } } },
  },
  { integrations: { 'Segment.io': { apiHost: `${location.host}/seg/v1`, protocol: 'https' } } },
);
void analytics.page();
void analytics.track('Shelf Seen', { shelf: 'atlases' });

async function showEvening(): Promise<void> {
  const question = { method: 'POST', body: JSON.stringify({ n: 'next', shop: 'Lantern Books' }) };
  const { title } = (await (await fetch('/api/event', question)).json()) as { title: string };
  const place = document.querySelector('#evening');
  if (place) place.textContent = title;
}

void showEvening();
navigator.sendBeacon('/collect', JSON.stringify({ v: 2, shelf: 'atlases' }));
// Another name for a tracker's host, in no format that anybody knows.
new Image().src = `https://metrics.${location.hostname}/col4821/now?url=${encodeURIComponent(location.href)}`;
