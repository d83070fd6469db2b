import { json, notFound, script } from '../answers.ts';
import type { LabService } from '../model.ts';

/** TikTok's pixel: its script and its collector. */
export const tiktok: LabService = {
  name: 'TikTok',
  hosts: ['analytics.tiktok.com'],
  answer({ path }) {
    if (path === '/i18n/pixel/events.js') return script('tiktok');
    if (path === '/api/v2/pixel') return json({ code: 0, message: 'OK' });
    return notFound();
  },
};

/** The pixel's snippet: the person if known, the page, then the events. */
export function tiktokSnippet(pixel: string, events: unknown[][] = [], email?: string): string {
  const person = email === undefined ? [] : [['identify', { email }]];
  return `<script>
window.ttq = window.ttq || []; ttq._pixel = '${pixel}';
${[...person, ['page'], ...events].map((call) => `ttq.push(${JSON.stringify(call)});`).join('\n')}
</script>
<script async src="https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=${pixel}&lib=ttq"></script>`;
}
