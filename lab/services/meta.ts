import { notFound, pixel, script, withCookie } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Meta Pixel: its script and its collector. */
export const meta: LabService = {
  name: 'Meta Pixel',
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  answer(request) {
    if (request.path === '/en_US/fbevents.js') return script('fbevents');
    if (request.path === '/tr/') return withCookie(pixel(), request, { name: 'fr', value: '0kQw4cN5mXrZ7tYbV..BnJ4' });
    return notFound();
  },
};

/** The pixel's snippet: `init`, `PageView`, then the events; `email` stands for its advanced matching. */
export function metaSnippet(id: string, events: [name: string, values: object][] = [], email?: string): string {
  const user = email === undefined ? '' : `, ${JSON.stringify({ em: email })}`;
  return `<script>
!function(w){if(w.fbq)return;var q=w.fbq=function(){q.callMethod?q.callMethod.apply(q,arguments):q.queue.push(arguments)};q.queue=[];q.version='2.0'}(window);
fbq('init', '${id}'${user});
fbq('track', 'PageView');
${events.map(([name, values]) => `fbq('track', '${name}', ${JSON.stringify(values)});`).join('\n')}
</script>
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>`;
}
