// Hotjar as it sends: the page's content as gzip to content.hotjar.io, the session to vc.hotjar.io and a WebSocket, cookies `_hjSession*`.

import { keepCookie } from './shared/cookies.ts';
import { queryOf } from './shared/send.ts';

const page = window as unknown as { _hjSettings: { hjid: number } };
const site = page._hjSettings.hjid;

async function sendContent(): Promise<void> {
  const content = JSON.stringify({
    page_content_md5: null,
    playback_mode: 'live',
    doctype: '<!DOCTYPE html>',
    html: document.documentElement.outerHTML,
    url: location.href,
    title: document.title,
    window_width: innerWidth,
    window_height: innerHeight,
  });
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  await fetch(`https://content.hotjar.io/?site_id=${site}&gzip=1`, { method: 'POST', body });
}

const user = keepCookie(`_hjSessionUser_${site}`, () =>
  btoa(JSON.stringify({ id: crypto.randomUUID(), created: Date.now(), existing: false })),
);
const session = keepCookie(`_hjSession_${site}`, () =>
  btoa(JSON.stringify({ id: crypto.randomUUID(), c: Date.now(), s: 1 })),
);
const fields = {
  s: '0.25',
  user_id: JSON.parse(atob(user)).id,
  session_id: JSON.parse(atob(session)).id,
  r: document.referrer || undefined,
};
void fetch(`https://vc.hotjar.io/sessions/${site}?${queryOf(fields)}`);
void sendContent();
new WebSocket(`wss://ws.hotjar.com/api/v2/client/ws?v=7&site_id=${site}`).onerror = () => {};
