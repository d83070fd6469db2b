import { noContent, notFound, pixel, script, withCookie } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Google's tag: its script, Analytics 4 and Google Ads. */
export const googleTag: LabService = {
  name: 'Google tag',
  hosts: [
    'www.googletagmanager.com',
    'region1.google-analytics.com',
    'www.google-analytics.com',
    'googleads.g.doubleclick.net',
    'www.googleadservices.com',
  ],
  answer(request) {
    const { path } = request;
    if (path === '/gtag/js') return script('gtag');
    if (path === '/g/collect') return noContent();
    if (path.startsWith('/pagead/'))
      return withCookie(pixel(), request, { name: 'test_cookie', value: 'CheckForPermission' });
    return notFound();
  },
};

/** The states that a page declares before anybody answered. */
export const DENIED = {
  ad_storage: 'denied',
  analytics_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
};
export const GRANTED = {
  ad_storage: 'granted',
  analytics_storage: 'granted',
  ad_user_data: 'granted',
  ad_personalization: 'granted',
};

interface TagSettings {
  /** Each with its settings, such as `{user_id}`. */
  ids: Record<string, object>;
  /** Consent mode's default; without it the page does not use consent mode. */
  consent?: object;
  events?: [name: string, values: object][];
}

/** The snippet that Google has sites paste. */
export function googleTagSnippet({ ids, consent, events = [] }: TagSettings): string {
  const calls = [
    ...(consent ? [['consent', 'default', consent]] : []),
    ...Object.entries(ids).map(([id, settings]) => ['config', id, settings]),
    ...events.map(([name, values]) => ['event', name, values]),
  ];
  return `<script>
window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('js', new Date());
${calls.map((call) => `gtag(${call.map((part) => JSON.stringify(part)).join(', ')});`).join('\n')}
</script>
<script async src="https://www.googletagmanager.com/gtag/js?id=${Object.keys(ids)[0]}"></script>`;
}
