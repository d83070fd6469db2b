import { keepCookie } from './cookies.ts';
import { type ConsentState, consentFields, granted } from './google-consent.ts';
import { digits } from './random.ts';
import { queryOf } from './send.ts';

export interface Stream {
  id: string;
  settings: Record<string, unknown>;
}

export interface Event {
  name: string;
  values: Record<string, unknown>;
}

const started = Math.floor(Date.now() / 1000);
const once = { client: `${digits(9)}.${started}` };
let hits = 0;

/** One hit to Google Analytics 4. Without consent to storage nothing is kept, and the client id lives as long as the page. */
export function sendEvent(stream: Stream, event: Event, consent: ConsentState): void {
  const fields = { ...hitFields(stream, consent), en: event.name, ...userFields(stream), ...eventFields(event) };
  void fetch(`https://region1.google-analytics.com/g/collect?${queryOf(fields)}`, {
    method: 'POST',
    mode: 'no-cors',
    keepalive: true,
  });
}

/** The hit that leaves with the page: how long it was looked at. */
export function sendEngagement(stream: Stream, consent: ConsentState): void {
  const fields = { ...hitFields(stream, consent), en: 'user_engagement', _et: Math.round(performance.now()) };
  navigator.sendBeacon(`https://region1.google-analytics.com/g/collect?${queryOf(fields)}`);
}

function hitFields(stream: Stream, consent: ConsentState) {
  hits += 1;
  return {
    v: 2,
    tid: stream.id,
    gtm: '45je5b30v9',
    _p: started,
    ...consentFields(consent),
    npa: granted(consent, 'ad_personalization') ? 0 : 1,
    dma: 0,
    cid: clientId(consent),
    ul: navigator.language.toLowerCase(),
    sr: `${screen.width}x${screen.height}`,
    pscdl: 'noapi',
    _s: hits,
    sid: started,
    sct: 1,
    seg: 0,
    dl: location.href,
    dr: document.referrer || undefined,
    dt: document.title,
  };
}

function clientId(consent: ConsentState): string {
  if (!granted(consent, 'analytics_storage')) return once.client;
  return keepCookie('_ga', () => `GA1.1.${once.client}`).replace(/^GA1\.\d\./, '');
}

const userFields = ({ settings }: Stream) => ({ uid: settings.user_id as string | undefined });

/** Event values go as `ep.` and `epn.`, currency and items in fields of their own. */
function eventFields({ values }: Event): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'items') Object.assign(fields, itemFields(value as Item[]));
    else if (name === 'currency') fields.cu = String(value);
    else fields[`${typeof value === 'number' ? 'epn' : 'ep'}.${name}`] = String(value);
  }
  return fields;
}

interface Item {
  id: string;
  name: string;
  price: number;
  quantity: number;
}

function itemFields(items: Item[]): Record<string, string> {
  return Object.fromEntries(
    items.map(({ id, name, price, quantity }, index) => [
      `pr${index + 1}`,
      `id${id}~nm${name}~pr${price}~qt${quantity}`,
    ]),
  );
}
