import { json, notFound, packaged } from '../answers.ts';
import type { LabService } from '../model.ts';

// What a workspace's settings say to Analytics.js; no sampling of the SDK's own metrics.
const settingsOf = (writeKey: string) => ({
  integrations: {
    'Segment.io': {
      apiKey: writeKey,
      unbundledIntegrations: [],
      addBundledMetadata: true,
      apiHost: 'api.segment.io/v1',
      protocol: 'https',
    },
  },
  plan: {
    track: { __default: { enabled: true, integrations: {} } },
    identify: { __default: { enabled: true } },
    group: { __default: { enabled: true } },
  },
  edgeFunction: {},
  analyticsNextEnabled: true,
  middlewareSettings: {},
  enabledMiddleware: {},
  metrics: { sampleRate: 0 },
  legacyVideoPluginsEnabled: false,
  remotePlugins: [],
});

/** Segment: Analytics.js as npm has it, from Segment's CDN, with a workspace's settings, and the tracking API. */
export const segment: LabService = {
  name: 'Segment',
  hosts: ['cdn.segment.com', 'api.segment.io'],
  answer({ host, path }) {
    if (host === 'api.segment.io') return json({ success: true });
    if (path.endsWith('/analytics.min.js')) return packaged('@segment/analytics-next/dist/umd/standalone.js');
    const project = /^\/v1\/projects\/(\w+)\/settings$/.exec(path)?.[1];
    if (project !== undefined) return json(settingsOf(project));
    const chunk = /\/([\w.-]+\.bundle\.\w+\.js)$/.exec(path)?.[1];
    return chunk === undefined ? notFound() : packaged(`@segment/analytics-next/dist/umd/${chunk}`);
  },
};

/** The snippet that loads Analytics.js, with the calls the page makes: `['page']`, `['identify', id, traits]` … */
export function segmentSnippet(writeKey: string, calls: unknown[][]): string {
  return `<script>
!function(){var a=window.analytics=window.analytics||[];a.methods=['page','identify','track','group','ready','on'];
a._writeKey='${writeKey}';a.SNIPPET_VERSION='5.2.0';
a.methods.forEach(function(m){a[m]=function(){a.push([m].concat([].slice.call(arguments)));return a}})}();
${calls.map(([method, ...rest]) => `analytics.${method}(${rest.map((part) => JSON.stringify(part)).join(', ')});`).join('\n')}
</script>
<script async src="https://cdn.segment.com/analytics.js/v1/${writeKey}/analytics.min.js"></script>`;
}
