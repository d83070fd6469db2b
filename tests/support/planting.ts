// Plants canaries in a page of the lab's: in its address, title, cookies, storage and globals, in every field that can be typed into, and in what
// its SDKs are told of the person. What the SDKs make of it, they send.

import type { Frame, Page } from 'puppeteer-core';
import { type Canary, canaries } from './canaries.ts';

export type Values = Record<Canary, string>;

/** A page's address with every canary in it. */
export function addressWith(url: string): string {
  const { email, phone, name } = canaries;
  const query = new URLSearchParams({ ...canaries, utm_content: email, q: name });
  return `${url}?${query}#${encodeURIComponent(phone)}`;
}

/** Has every page that this tab opens hold canaries from its beginning, and a form with a field for each. */
export async function plantIn(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(holdValues, canaries);
}

/** Types into every field of the page and its frames; returns how many there were. */
export async function typeIntoFields(page: Page): Promise<number> {
  let typed = 0;
  for (const frame of page.frames()) typed += await typeInto(page, frame);
  return typed;
}

async function typeInto(page: Page, frame: Frame): Promise<number> {
  const fields = await frame.$$('input, textarea, [contenteditable="true"]').catch(() => []);
  let typed = 0;
  for (const field of fields) {
    const canary = await field.evaluate(focused);
    if (canary === undefined || canary === null) continue;
    await page.keyboard.type(canaries[canary]);
    typed += 1;
  }
  return typed;
}

/** Tells every SDK that the page has who the person is, as sites do, and sends the form. */
export async function tellSdks(page: Page): Promise<void> {
  await page.evaluate(identify, canaries);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('#canary-form button')?.click());
}

// What follows runs in pages.

/** Focuses a field and says which canary fits; null for fields that take no text, or cannot be reached. */
function focused(field: Element): Canary | null {
  const { type = 'text', name = '' } = field as HTMLInputElement;
  if (/^(?:checkbox|radio|button|submit|reset|hidden|file|range|color|image)$/.test(type)) return null;
  (field as HTMLElement).focus();
  if (document.activeElement !== field) return null;
  const kinds: [RegExp, Canary][] = [
    [/pass/i, 'password'],
    [/tel|phone/i, 'phone'],
    [/card|cc-/i, 'card'],
    [/name/i, 'name'],
  ];
  return kinds.find(([pattern]) => pattern.test(`${type} ${name}`))?.[1] ?? 'email';
}

function holdValues(values: Values): void {
  const user = { ...values, firstName: values.name.split(' ')[0], lastName: values.name.split(' ')[1] };
  Object.assign(window, { user, customer: values.email, digitalData: { user }, utag_data: user, __user: user });
  const layered = window as unknown as { dataLayer?: unknown[] };
  layered.dataLayer ??= [];
  layered.dataLayer.push({ event: 'login', user });
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: as sites do
    document.cookie = `customer=${encodeURIComponent(values.email)}; path=/`;
    localStorage.setItem('customer', JSON.stringify(user));
    sessionStorage.setItem('customer', values.phone);
  } catch {
    // Some documents have none of these.
  }
  document.addEventListener('DOMContentLoaded', () => {
    if (window !== window.top) return;
    document.title = `${document.title} – ${values.name} ${values.email}`;
    const form = document.createElement('form');
    form.id = 'canary-form';
    form.innerHTML = `<p>Signed in as ${values.name}, ${values.email}, ${values.phone}</p>
      <input type="email" name="email"><input type="tel" name="phone"><input name="cardnumber" autocomplete="cc-number">
      <input type="password" name="password"><input name="fullname"><input type="search" name="q">
      <textarea name="comment"></textarea><div contenteditable="true" style="min-height:1em">x</div><button>Send</button>`;
    form.addEventListener('submit', (event) => event.preventDefault());
    document.body.append(form);
  });
}

function identify({ email, phone, name, card, password }: Values): void {
  const person = { email, phone, name, card, password };
  const page = window as unknown as Record<string, unknown>;
  const told = (path: string, ...args: unknown[]): void => {
    const names = path.split('.');
    const method = names.pop()!;
    let owner: unknown = page;
    for (const part of names) owner = (owner as Record<string, unknown> | undefined)?.[part];
    const call = (owner as Record<string, unknown> | undefined)?.[method];
    if (typeof call !== 'function') return;
    try {
      call.apply(owner, args);
    } catch {
      // An SDK that is not ready, or of another version, does not keep the others from being told.
    }
  };
  told('gtag', 'set', { user_id: email, user_data: { email, phone_number: phone, address: { first_name: name } } });
  told('gtag', 'event', 'sign_up', { method: email, contact_phone: phone, card, password, person_name: name });
  told('fbq', 'track', 'Lead', { em: email, ph: phone, fn: name, content_name: card, status: password });
  told('ttq.identify', { email, phone_number: phone, external_id: name });
  told('ttq.track', 'SubmitForm', { description: JSON.stringify(person) });
  told('uetq.push', 'event', 'subscribe', { event_category: email, event_label: phone, ...person });
  told('analytics.identify', email, person);
  told('analytics.track', `Signed up ${name}`, person);
  told('posthog.identify', email, person, person);
  told('posthog.capture', `signed up ${email}`, { ...person, [email]: phone });
  told('mixpanel.identify', email);
  told('mixpanel.people.set', person);
  told('mixpanel.track', `Signed up ${email}`, { ...person, [phone]: name });
  told('Sentry.setUser', { id: email, email, username: name, phone, card });
  told('Sentry.captureException', new Error(`No account for ${email}, ${phone}, ${card}, ${password}`));
  told('_paq.push', ['setUserId', email]);
  told('_paq.push', ['trackEvent', `form ${name}`, phone, `${card} ${password}`]);
  told('_paq.push', ['trackPageView']);
  told('hj', 'identify', email, person);
  told('hj', 'event', `signed up ${email}`);
  told('clarity', 'identify', email, phone, card, name);
  told('clarity', 'set', 'customer', password);
  told('lintrk', 'track', { conversion_id: email });
  told('pbjs.setConfig', { ortb2: { user: { id: email, keywords: name, ext: { data: person } } } });
  // A page that changes its own address, and one that asks a tracker by itself with all it has.
  history.pushState(null, '', `${location.pathname}?signed-up=${encodeURIComponent(email)}&card=${card}`);
  const all = new URLSearchParams(person);
  void fetch(`https://www.google-analytics.com/g/collect?v=2&${all}&ep.email=${encodeURIComponent(email)}`, {
    method: 'POST',
    mode: 'no-cors',
    body: JSON.stringify({ user: { ...person, [email]: { [phone]: card } } }),
  }).catch(() => undefined);
  new Image().src = `https://www.facebook.com/tr/${encodeURIComponent(email)}/${encodeURIComponent(phone)}?cd[${encodeURIComponent(email)}]=${encodeURIComponent(card)}&udff[em]=${encodeURIComponent(email)}`;
}
