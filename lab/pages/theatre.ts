// The theatre's own script: what its forms do with what is typed into them. The form says which of the senders below it has.

import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { AnalyticsBrowser } from '@segment/analytics-next';
import { sha256 } from '../sdks/shared/random.ts';
import { sendPixel } from '../sdks/shared/send.ts';

type Sender = (value: string) => unknown;

/** Segment's library, which sends nothing until it is told something. */
const segment = AnalyticsBrowser.load({
  writeKey: 'tidewatertheatre000000000000',
  cdnSettings: { integrations: { 'Segment.io': { apiKey: 'tidewatertheatre000000000000' } } },
});

let sent = 0;

/** No two are the same, so that none is answered from memory. */
function pixel(fields: Record<string, string>): void {
  sent += 1;
  sendPixel('https://www.facebook.com/tr/', { id: 77, dl: location.href, ts: sent, ...fields });
}

const post = (address: string, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(address, { method: 'POST', mode: 'no-cors', keepalive: true, body });

async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** As Google has it: Gmail's dots and what follows a plus left out, SHA-256 in base64url. */
async function googleHash(email: string): Promise<string> {
  const [mailbox = '', host = ''] = email.trim().toLowerCase().split('@');
  const hash = await sha256(`${mailbox.replace(/\+.*/, '').replaceAll('.', '')}@${host}`);
  const bytes = hash.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

const tiktok = (user: object) =>
  post(
    'https://analytics.tiktok.com/api/v2/pixel',
    JSON.stringify({ event: 'EnrichAM', context: { user, pixel: { code: 'CTW1' }, page: { url: location.href } } }),
  );

const meta = async (email: string) => pixel({ ev: 'Lead', 'udff[em]': await sha256(email) });

const ofEmail: Record<string, Sender> = {
  meta,
  criteo: (email) => {
    const hash = bytesToHex(md5(utf8ToBytes(email.trim().toLowerCase())));
    sendPixel('https://sslwidget.criteo.com/event', { a: 4821, v: '5.23.0', p0: `e=ce&m=[${hash}]` });
  },
  google: async (email) =>
    sendPixel('https://www.google-analytics.com/g/collect', {
      v: 2,
      tid: 'G-TW48210000',
      en: 'form_start',
      em: `tv.1~em.${await googleHash(email)}`,
    }),
  tiktok: (email) => tiktok({ email: btoa(email) }),
  posthog: async (email) => {
    const event = { api_key: 'phc_tidewater', event: '$set', properties: { distinct_id: 'v1', $set: { email } } };
    return post('https://us.i.posthog.com/i/v0/e/?compression=gzip-js', await gzipped(JSON.stringify(event)));
  },
};

/** E.164, hashed. */
const ofPhone: Sender = async (phone) => tiktok({ auto_phone_number: await sha256(phone.replaceAll(/[^\d+]/g, '')) });

const ofSecret: Sender = async (secret) =>
  pixel({ ev: 'AddPaymentInfo', 'cd[card]': secret, 'cd[hash]': await sha256(secret) });

const form = document.querySelector<HTMLFormElement>('form[data-sends]')!;
const email = form.querySelector<HTMLInputElement>('[name="email"]');
const phone = form.querySelector<HTMLInputElement>('[name="phone"]');
const textIn = (field: HTMLInputElement | null) => (field?.validity.valid ? field.value : '');

function sendAll(): void {
  const [address, number] = [textIn(email), textIn(phone)];
  if (address !== '') for (const send of Object.values(ofEmail)) void send(address);
  if (number !== '') void ofPhone(number);
}

form.addEventListener('submit', (event) => event.preventDefault());

switch (form.dataset.sends) {
  case 'typing':
    // With every key, as soon as there is an address.
    email?.addEventListener('input', () => {
      if (textIn(email) !== '') void segment.identify({ email: textIn(email) });
    });
    form.addEventListener('change', sendAll);
    addEventListener('pagehide', () => {
      const query = new URLSearchParams({ ti: '5512', evt: 'custom', ea: 'leave', em: textIn(email) });
      if (textIn(email) !== '') navigator.sendBeacon(`https://bat.bing.com/action/0?${query}`);
    });
    break;
  case 'submission':
    form.addEventListener('submit', () => void meta(textIn(email)));
    break;
  case 'click':
    // No form is ever sent: a button has it read.
    document.querySelector('#order')?.addEventListener('click', () => void meta(textIn(email)));
    break;
  case 'secrets':
    form.addEventListener('change', ({ target }) => void ofSecret((target as HTMLInputElement).value));
    break;
  default:
    form.addEventListener('change', () => pixel({ ev: 'Typed' }));
}
