// The bank's own script: Snowplow's tracker bundled with it, its consent banner, and what waits for the answer.

import { newTracker, setUserId, trackPageView, trackSelfDescribingEvent } from '@snowplow/browser-tracker';
import { runBanner } from './shared/cookie-banner.ts';
import { updateGoogle } from './shared/google-update.ts';
import { loadScript } from './shared/load-script.ts';

const customer = document.querySelector<HTMLElement>('[data-customer]')?.dataset.customer;

newTracker('sp', 'com-northbank-prod1.collector.snplow.net', {
  appId: 'northbank-web',
  platform: 'web',
  contexts: { session: true },
});
if (customer !== undefined) setUserId(customer);
trackPageView();
if (customer !== undefined) {
  trackSelfDescribingEvent({
    event: { schema: 'iglu:com.northbank/overview_opened/jsonschema/1-0-0', data: { products: 2 } },
  });
}

runBanner({
  title: 'Your privacy at North Bank',
  text: 'We use necessary cookies to keep you signed in. With your permission we also measure how our pages are used and what our advertising achieves.',
  onConsent(accepted) {
    updateGoogle(accepted);
    if (accepted.includes('analytics')) loadScript('https://www.clarity.ms/tag/nb7k2q9xv1');
    if (!accepted.includes('marketing')) return;
    Object.assign(window, { _linkedin_partner_id: '4086104' });
    loadScript('https://snap.licdn.com/li.lms-analytics/insight.min.js');
  },
});
