import type { PageTruth } from '../model.ts';
import { googleFrame, mixpanelTracker, posthogTracker } from '../truths.ts';

export const truth: PageTruth = {
  trackers: [
    posthogTracker({
      why: 'PostHog reports and records the page and knows the member',
      hosts: ['us-assets.i.posthog.com', 'us.i.posthog.com'],
      also: ['session-replay', 'user-id', 'email'],
      // One event goes as a beacon with a Blob.
      unreadableIn: 'chromium',
    }),
    mixpanelTracker({ why: 'Mixpanel reports the page and an event' }),
    {
      key: 'sentry',
      organization: 'sentry',
      hosts: ['browser.sentry-cdn.com', 'o118204.ingest.sentry.io'],
      why: 'Sentry measures how fast the page is, and is told who the member is',
      dataTypes: ['performance', 'page-url', 'user-agent', 'session-id', 'user-id', 'email', 'language', 'timezone'],
      // `user.name` is a nickname; memory and processors only where the browser tells them.
      arguable: ['name', 'hardware', 'custom-event', 'client-id', 'screen'],
    },
    googleFrame({ why: 'an advertisement in a frame, and its report from inside' }),
  ],
  consent: null,
  unrecognised: [],
};
