import { json, notFound, script } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Sentry: its bundle from its CDN, and an organization's ingestion host. */
export const sentry: LabService = {
  name: 'Sentry',
  hosts: ['browser.sentry-cdn.com', '*.ingest.sentry.io'],
  answer({ host, path }) {
    if (host === 'browser.sentry-cdn.com') return script('sentry');
    return path.endsWith('/envelope/') ? json({ id: '9f0d3b1c5a7e4c2b8d6f0a1b2c3d4e5f' }) : notFound();
  },
};

interface SentrySettings {
  dsn: string;
  environment: string;
  user?: object;
  /** Also measures how fast the page is. */
  tracing?: boolean;
}

/** The bundle and its set-up; must come before what may fail. */
export function sentrySnippet({ dsn, environment, user, tracing = false }: SentrySettings): string {
  const traced = tracing ? 'tracesSampleRate: 1, integrations: [Sentry.browserTracingIntegration()],' : '';
  return `<script src="https://browser.sentry-cdn.com/11.12.0/bundle.tracing.min.js" crossorigin="anonymous"></script>
<script>
Sentry.init({ dsn: '${dsn}', environment: '${environment}', release: 'web@4.2.0', ${traced} });
${user ? `Sentry.setUser(${JSON.stringify(user)});` : ''}
</script>`;
}
