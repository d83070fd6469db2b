import { noContent, notFound, pixel, script, withCookie } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Microsoft Advertising: the UET script and its collector. */
export const bing: LabService = {
  name: 'Microsoft Advertising',
  hosts: ['bat.bing.com', 'c.bing.com'],
  answer(request) {
    const { host, path } = request;
    if (path === '/bat.js') return script('uet');
    if (path === '/action/0') return noContent();
    const cookie = { name: 'MUID', value: '2F3A9C61D0B84E7F8A1C5D2E9B60F417' };
    return host === 'c.bing.com' && path === '/c.gif' ? withCookie(pixel(), request, cookie) : notFound();
  },
};

/** The tag's snippet, with consent mode's default for advertising storage where the page declares one. */
export function uetSnippet(tag: string, adStorage?: 'granted' | 'denied'): string {
  const consent = adStorage ? `uetq.push(['consent', 'default', ${JSON.stringify({ ad_storage: adStorage })}]);` : '';
  return `<script>window.uetq = window.uetq || []; uetq.ti = '${tag}'; ${consent}</script>
<script async src="https://bat.bing.com/bat.js"></script>`;
}
