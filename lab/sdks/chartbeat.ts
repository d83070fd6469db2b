// Chartbeat as it sends: one image when the page is there. Its later pings, every 15 seconds, are left out: pages here fall quiet.

import { keepCookie } from './shared/cookies.ts';
import { hex } from './shared/random.ts';
import { sendPixel } from './shared/send.ts';

const page = window as unknown as { _sf_async_config: { uid: number; domain: string } };

sendPixel('https://ping.chartbeat.net/ping', {
  h: page._sf_async_config.domain,
  p: location.pathname,
  u: keepCookie('_cb', () => hex(10)),
  d: location.hostname,
  g: page._sf_async_config.uid,
  n: 1,
  f: '00001',
  c: 0,
  x: 0,
  y: document.documentElement.scrollHeight,
  w: innerHeight,
  j: 45,
  R: 1,
  W: 0,
  I: 0,
  E: 0,
  i: document.title,
  r: document.referrer,
  tz: new Date().getTimezoneOffset(),
});
