import type { PageTruth, TrackerTruth } from '../model.ts';
import { posthogTracker } from '../truths.ts';

const hosts = ['lantern-books.example'];

const posthog: TrackerTruth = {
  ...posthogTracker({ why: "PostHog in the site's own script, by the way of the site's own address", hosts }),
  ownPaths: ['/ingest/'],
};

export const truth: PageTruth = {
  trackers: [
    posthog,
    {
      key: 'snowplow',
      organization: 'snowplow',
      hosts,
      ownPaths: ['/pulse/v2'],
      why: "Snowplow's tracker in the site's own script, at a path of the site's own",
      dataTypes: ['page-url', 'page-title', 'client-id', 'session-id', 'language', 'timezone', 'screen'],
      arguable: ['custom-event', 'hardware', 'cookie-id', 'user-id'],
    },
    {
      key: 'sentry',
      organization: 'sentry',
      hosts,
      ownPaths: ['/monitoring'],
      why: "Sentry in the site's own script, through a tunnel, reports a defect",
      dataTypes: ['error-report', 'page-url', 'user-agent', 'language', 'timezone'],
      arguable: ['performance', 'custom-event'],
    },
    {
      key: 'segment',
      organization: 'twilio',
      hosts,
      ownPaths: ['/seg/v1/'],
      why: "Segment in the site's own script, by the way of the site's own address",
      dataTypes: ['page-url', 'page-title', 'client-id', 'user-agent', 'language', 'timezone'],
      arguable: ['hardware', 'custom-event', 'purchase', 'product-view', 'cart', 'cookie-id'],
    },
  ],
  consent: null,
  unrecognised: [],
};
