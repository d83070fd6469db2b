import type { PageTruth, TrackerTruth } from '../model.ts';
import { googleAnalytics, googleTagScript, hotjarTracker, metaPixel, metaScript } from '../truths.ts';

export const truth: PageTruth = {
  trackers: [
    {
      key: 'sentry',
      organization: 'sentry',
      hosts: ['browser.sentry-cdn.com', 'o551002.ingest.sentry.io'],
      why: "error monitoring reports the session and a defect in the page's own script",
      dataTypes: ['error-report', 'page-url', 'user-agent', 'session-id', 'language', 'timezone'],
      arguable: ['performance', 'custom-event', 'client-id'],
    },
    {
      key: 'matomo',
      organization: 'matomo',
      hosts: ['matomo.willow-clinic.example'],
      why: "the clinic's own Matomo reports the page",
      dataTypes: ['page-url', 'page-title', 'client-id', 'screen'],
      // Hour, minute and second of the visitor; load times; whether PDF is shown.
      arguable: ['timezone', 'performance', 'hardware', 'session-id', 'cookie-id'],
      // An empty Blob beside a full query: Chromium tells extensions of a body that they cannot have.
      unreadableIn: 'chromium',
    },
  ],
  consent: { standard: 'cmp', choice: 'undecided' },
  unrecognised: [],
};

const accepted: TrackerTruth[] = [
  googleTagScript,
  googleAnalytics({ why: 'released by Klaro' }),
  metaScript,
  metaPixel({ why: 'released by Klaro' }),
  hotjarTracker({ why: 'released by Klaro' }),
];

/** Sent on the first page once the question is answered. */
export const afterAnswer = { accepted, refused: [] };
