import { json, notFound, packaged } from '../answers.ts';
import type { LabRequest, LabService } from '../model.ts';

// What a project's remote configuration says: session replay on, nothing sampled, nothing else loaded.
const CONFIG = {
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  captureDeadClicks: false,
  capturePerformance: false,
  autocapture_opt_out: true,
  autocaptureExceptions: false,
  heatmaps: false,
  surveys: false,
  defaultIdentifiedOnly: true,
  isAuthenticated: false,
  siteApps: [],
  siteAppsJS: [],
  elementsChainAsString: true,
};
const REPLAY = {
  endpoint: '/s/',
  recorderVersion: 'v2',
  sampleRate: null,
  minimumDurationMilliseconds: null,
  masking: null,
};

// The project whose sessions are recorded; the others' are not.
const REPLAYED = 'phc_ridgeforum';

/** PostHog: its library as npm has it, from its CDN, remote configuration, and the collector. */
export const posthog: LabService = {
  name: 'PostHog',
  hosts: ['us-assets.i.posthog.com', 'us.i.posthog.com'],
  answer(request) {
    return request.host === 'us-assets.i.posthog.com' ? asset(request) : collect(request);
  },
};

function asset({ path }: LabRequest) {
  const [, project, kind] = /^\/array\/(\w+)\/config(\.js)?$/.exec(path) ?? [];
  if (project !== undefined && kind === undefined) return json(configOf(project));
  if (project !== undefined) {
    const text = `(window._POSTHOG_REMOTE_CONFIG ??= {})[${JSON.stringify(project)}] = {config: ${JSON.stringify(configOf(project))}, siteApps: []};`;
    return { status: 200, headers: { 'content-type': 'text/javascript' }, body: text };
  }
  const file = /^\/static\/(?:[\d.]+\/)?([\w-]+\.js)$/.exec(path)?.[1];
  return file === undefined ? notFound() : packaged(`posthog-js/dist/${file}`);
}

function collect({ path }: LabRequest) {
  if (path.startsWith('/flags'))
    return json({ flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false, ...CONFIG });
  return json({ status: 'Ok' });
}

const configOf = (project: string) => ({ ...CONFIG, sessionRecording: project === REPLAYED ? REPLAY : false });

/** The library's own way to wait: settings in `_i`, calls queued before it comes. */
export function posthogSnippet(project: string, settings: object, calls: unknown[][]): string {
  // The library drops what automated browsers do, unless told not to.
  const all = {
    api_host: 'https://us.i.posthog.com',
    opt_out_useragent_filter: true,
    request_queue_config: { flush_interval_ms: 250 },
    ...settings,
  };
  return `<script>
window.posthog = Object.assign([], { __SV: 1, people: [], _i: [[${JSON.stringify(project)}, ${JSON.stringify(all)}, 'posthog']] });
${calls.map((call) => `posthog.push(${JSON.stringify(call)});`).join('\n')}
</script>
<script async crossorigin="anonymous" src="https://us-assets.i.posthog.com/static/array.js"></script>`;
}
