import { keepCookie } from './cookies.ts';
import type { Event } from './google-analytics.ts';
import { type ConsentState, consentFields, granted } from './google-consent.ts';
import { digits } from './random.ts';
import { sendPixel } from './send.ts';

/** One remarketing hit, or a conversion with its label and order, to Google Ads. */
export function sendConversion(id: string, event: Event, consent: ConsentState): void {
  const { values } = event;
  const label = values.send_to_label as string | undefined;
  const path = label === undefined ? 'viewthroughconversion' : 'conversion';
  const host = label === undefined ? 'googleads.g.doubleclick.net' : 'www.googleadservices.com';
  sendPixel(`https://${host}/pagead/${path}/${id}/`, {
    random: Date.now(),
    cv: 11,
    fst: Date.now(),
    bg: 'ffffff',
    guid: 'ON',
    async: 1,
    en: event.name,
    ...consentFields(consent),
    npa: granted(consent, 'ad_personalization') ? 0 : 1,
    u_w: screen.width,
    u_h: screen.height,
    url: location.href,
    ref: document.referrer || undefined,
    tiba: document.title,
    hn: 'www.googleadservices.com',
    frm: 0,
    auid: granted(consent, 'ad_storage') ? linkerId() : undefined,
    label,
    value: values.value as number | undefined,
    currency_code: values.currency as string | undefined,
    oid: values.transaction_id as string | undefined,
  });
}

const linkerId = () =>
  keepCookie('_gcl_au', () => `1.1.${digits(9)}.${Math.floor(Date.now() / 1000)}`).slice('1.1.'.length);
