// Meta Pixel as it sends: an image from www.facebook.com/tr/ per event, `ud[em]` when the page names the person, cookie `_fbp`.

import { keepCookie } from './shared/cookies.ts';
import { digits, sha256 } from './shared/random.ts';
import { sendPixel } from './shared/send.ts';

type Command = [command: string, first: string, second?: Record<string, unknown>];
interface Pixel {
  queue: ArrayLike<unknown>[];
  callMethod?: (...command: unknown[]) => void;
}

const page = window as unknown as { fbq: Pixel };
let pixelId = '';
let hashedEmail: string | undefined;
let order: Promise<void> = Promise.resolve();

async function run([command, first, second]: Command): Promise<void> {
  if (command === 'init') {
    pixelId = first;
    const email = second?.em;
    hashedEmail = typeof email === 'string' ? await sha256(email) : undefined;
  }
  if (command === 'track') send(first, second ?? {});
}

function send(event: string, data: Record<string, unknown>): void {
  const custom = Object.entries(data).map(([name, value]) => [`cd[${name}]`, asText(value)]);
  sendPixel('https://www.facebook.com/tr/', {
    id: pixelId,
    ev: event,
    dl: location.href,
    rl: document.referrer,
    if: false,
    ts: Date.now(),
    ...Object.fromEntries(custom),
    'ud[em]': hashedEmail,
    sw: screen.width,
    sh: screen.height,
    v: '2.9.240',
    r: 'stable',
    ec: 0,
    o: 4126,
    fbp: keepCookie('_fbp', () => `fb.1.${Date.now()}.${digits(18)}`),
    cs_est: true,
    it: Date.now(),
    coo: false,
    rqm: 'GET',
  });
}

const asText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Hashing takes a moment: commands keep their order. */
function enqueue(command: ArrayLike<unknown>): void {
  order = order.then(() => run(Array.from(command) as Command));
}

page.fbq.callMethod = (...command) => enqueue(command);
for (const command of page.fbq.queue.splice(0)) enqueue(command);
