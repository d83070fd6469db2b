// Matomo's tracker as it sends: a POST to matomo.php on the site's own host, fields in the query and an empty body, cookie `_pk_id.*`.

import { keepCookie } from './shared/cookies.ts';
import { takeOver } from './shared/queue.ts';
import { hex } from './shared/random.ts';
import { queryOf } from './shared/send.ts';

const page = window as unknown as { _paq: unknown[][] };
let address = '';
let site = '';

function run([command, value]: unknown[]): void {
  if (command === 'setTrackerUrl') address = value as string;
  if (command === 'setSiteId') site = value as string;
  if (command === 'trackPageView') send();
}

function send(): void {
  const now = new Date();
  const fields = {
    action_name: document.title,
    idsite: site,
    rec: 1,
    r: Math.floor(Math.random() * 1_000_000),
    h: now.getHours(),
    m: now.getMinutes(),
    s: now.getSeconds(),
    url: location.href,
    urlref: document.referrer || undefined,
    _id: keepCookie(`_pk_id.${site}`, () => hex(8)),
    _idn: 1,
    send_image: 0,
    pdf: 1,
    cookie: 1,
    res: `${screen.width}x${screen.height}`,
    pv_id: hex(3),
    pf_net: 1,
    pf_srv: 2,
    pf_tfr: 1,
    pf_dm1: 20,
  };
  const empty = new Blob([], { type: 'application/x-www-form-urlencoded; charset=UTF-8' });
  navigator.sendBeacon(`${address}?${queryOf(fields)}`, empty);
}

takeOver(page._paq, run);
