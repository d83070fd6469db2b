import { json, notFound, pixel, redirect, script, withCookie } from '../answers.ts';
import type { LabService } from '../model.ts';

/** LinkedIn's Insight Tag: its script, and a collector that first has the visitor matched at www.linkedin.com. */
export const linkedin: LabService = {
  name: 'LinkedIn Insight Tag',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'www.linkedin.com'],
  answer(request) {
    const { host, path, query } = request;
    if (path === '/li.lms-analytics/insight.min.js') return script('linkedin');
    if (path === '/wa/') return json({});
    if (host === 'www.linkedin.com' && path === '/px/li_sync') return redirect(query.get('redirect') ?? '');
    if (path !== '/collect') return notFound();
    const cookie = { name: 'bcookie', value: 'v=2&6f0d2c1e-4b7a-4a55-8d3e-90c7ab12ef34' };
    if (query.has('liSync')) return withCookie(pixel(), request, cookie);
    const back = `https://px.ads.linkedin.com/collect?${query}&cookiesTest=true&liSync=true`;
    return redirect(`https://www.linkedin.com/px/li_sync?redirect=${encodeURIComponent(back)}`);
  },
};

export function linkedinSnippet(partner: string): string {
  return `<script>window._linkedin_partner_id = '${partner}';</script>
<script async src="https://snap.licdn.com/li.lms-analytics/insight.min.js"></script>`;
}
