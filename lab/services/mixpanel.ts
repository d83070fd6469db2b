import { json, notFound, packaged } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Mixpanel: its library as npm has it, from its CDN, and the collector. */
export const mixpanel: LabService = {
  name: 'Mixpanel',
  hosts: ['cdn.mxpnl.com', 'api-js.mixpanel.com'],
  answer({ host, path }) {
    if (path === '/libs/mixpanel-2-latest.min.js') return packaged('mixpanel-browser/dist/mixpanel.min.js');
    return host === 'api-js.mixpanel.com' ? json({ status: 1, error: null }) : notFound();
  },
};

/** The library's own way to wait: settings in `_i`, calls queued before it comes; `profile` is what it is to keep on the person. */
export function mixpanelSnippet(token: string, calls: unknown[][], profile?: object): string {
  const settings = { track_pageview: true, persistence: 'localStorage', batch_flush_interval_ms: 500 };
  return `<script>
window.mixpanel = Object.assign([], { __SV: 1.2, people: [], _i: [[${JSON.stringify(token)}, ${JSON.stringify(settings)}, 'mixpanel']] });
${calls.map((call) => `mixpanel.push(${JSON.stringify(call)});`).join('\n')}
${profile ? `mixpanel.people.push(['set', ${JSON.stringify(profile)}]);` : ''}
</script>
<script async src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js"></script>`;
}
