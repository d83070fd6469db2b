import { noContent, notFound, pixel, script, withCookie } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Audience measurement for publishers: Comscore and Chartbeat. */
export const audience: LabService = {
  name: 'Comscore and Chartbeat',
  hosts: ['sb.scorecardresearch.com', 'b.scorecardresearch.com', 'static.chartbeat.com', 'ping.chartbeat.net'],
  answer(request) {
    const { host, path } = request;
    if (path === '/beacon.js') return script('comscore');
    if (path === '/js/chartbeat.js') return script('chartbeat');
    if (path === '/ping') return pixel();
    if (!host.endsWith('.scorecardresearch.com')) return notFound();
    return withCookie(path === '/b' ? noContent() : pixel(), request, {
      name: 'UID',
      value: '1A05d4e2c9b8f7a6e5d4c3b2',
    });
  },
};

export function comscoreSnippet(publisher: string): string {
  return `<script>window._comscore = [{ c1: '2', c2: '${publisher}' }];</script>
<script async src="https://sb.scorecardresearch.com/beacon.js"></script>`;
}

export function chartbeatSnippet(account: number, domain: string): string {
  return `<script>window._sf_async_config = { uid: ${account}, domain: '${domain}' };</script>
<script async src="https://static.chartbeat.com/js/chartbeat.js"></script>`;
}
