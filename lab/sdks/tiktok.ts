// TikTok's pixel as it sends: JSON to analytics.tiktok.com/api/v2/pixel, cookie `_ttp`.

import { keepCookie } from './shared/cookies.ts';
import { takeOver } from './shared/queue.ts';
import { hex, sha256 } from './shared/random.ts';

const page = window as unknown as { ttq: unknown[][] & { _pixel: string } };
const session = hex(16);
let email: string | undefined;
let order: Promise<void> = Promise.resolve();

async function run([command, first, second]: unknown[]): Promise<void> {
  if (command === 'identify') email = await sha256((first as { email: string }).email);
  if (command === 'page') send('Pageview', {});
  if (command === 'track') send(first as string, second as Record<string, unknown>);
}

function send(event: string, properties: Record<string, unknown>): void {
  const message = {
    event,
    message_id: `messageId-${hex(8)}`,
    event_id: '',
    is_onsite: false,
    timestamp: new Date().toISOString(),
    context: contextOf(),
    properties,
  };
  void fetch('https://analytics.tiktok.com/api/v2/pixel', {
    method: 'POST',
    mode: 'no-cors',
    keepalive: true,
    body: JSON.stringify(message),
  });
}

function contextOf() {
  return {
    ad: { sdk_env: 'external', jsb_status: 2 },
    user: { anonymous_id: keepCookie('_ttp', () => hex(14)), ...(email === undefined ? {} : { email }) },
    pixel: { code: page.ttq._pixel, runtime: '1' },
    page: { url: location.href, referrer: document.referrer },
    library: { name: 'pixel.js', version: '2.2.1' },
    session_id: session,
    pageview_id: hex(8),
    user_agent: navigator.userAgent,
  };
}

takeOver(page.ttq, (command) => {
  order = order.then(() => run(command));
});
