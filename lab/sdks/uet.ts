// Microsoft Advertising's UET tag as it sends: an image from bat.bing.com/action/0 per event, `asc` = ad storage granted or denied,
// cookies `_uetsid` and `_uetvid` when granted.

import { keepCookie } from './shared/cookies.ts';
import { takeOver } from './shared/queue.ts';
import { hex } from './shared/random.ts';
import { sendPixel } from './shared/send.ts';

const page = window as unknown as { uetq: unknown[][] & { ti: string } };
const message = hex(16);
let adStorage = 'granted';

function run([command, first, second]: unknown[]): void {
  if (command === 'consent') adStorage = (second as { ad_storage: string }).ad_storage;
  if (command === 'event') send('custom', { ea: first as string, ...(second as Record<string, string>) });
}

function send(event: string, values: Record<string, string | number>): void {
  const granted = adStorage === 'granted';
  sendPixel('https://bat.bing.com/action/0', {
    ti: page.uetq.ti,
    Ver: 2,
    mid: message,
    sid: granted ? keepCookie('_uetsid', () => hex(16)) : undefined,
    vid: granted ? keepCookie('_uetvid', () => hex(16)) : undefined,
    pi: 0,
    lg: navigator.language,
    sw: screen.width,
    sh: screen.height,
    sc: screen.colorDepth,
    tl: document.title,
    p: location.href,
    r: document.referrer,
    evt: event,
    ...values,
    asc: granted ? 'G' : 'D',
    sv: 1,
    rn: Math.floor(performance.now()),
  });
}

takeOver(page.uetq, run);
send('pageLoad', { lt: Math.round(performance.now()) });
