// Microsoft Clarity as it sends: {e: envelope, a: analysis, p: playback} to *.clarity.ms/collect, and the match of its cookie with
// Bing's by c.clarity.ms/c.gif. Event codes: 1 dimensions, 5 the page's DOM, 8 its size, 47 consent [source, ad, analytics].

import { keepCookie } from './shared/cookies.ts';
import { hex } from './shared/random.ts';

const page = window as unknown as { clarityProject: string };
const started = Date.now();

function dimensions(): unknown[] {
  const values = [navigator.userAgent, location.href, document.referrer, document.title, undefined, navigator.language];
  return values.flatMap((value, dimension) => (value === undefined ? [] : [dimension, [value]]));
}

function snapshot(): unknown[] {
  return Array.from(document.body.querySelectorAll('*'), (element, index) => [
    index + 1,
    element.tagName,
    element.childElementCount,
  ]).flat();
}

const user = keepCookie('_clck', () => `${hex(4)}^2^g1^0^2100`).split('^')[0];
const session = keepCookie('_clsk', () => `${hex(4)}^${started}^1^1^e.clarity.ms/collect`).split('^')[0];
const elapsed = () => Math.round(performance.now());

const payload = {
  e: ['0.8.40', 1, started, elapsed(), page.clarityProject, user, session, 1, 0, 0, location.href],
  a: [
    [elapsed(), 1, ...dimensions()],
    [elapsed(), 47, 0, 1, 1],
  ],
  p: [
    [elapsed(), 8, innerWidth, innerHeight],
    [elapsed(), 5, ...snapshot()],
  ],
};
const request = new XMLHttpRequest();
request.open('POST', 'https://e.clarity.ms/collect');
request.withCredentials = true;
request.send(JSON.stringify(payload));
new Image().src = 'https://c.clarity.ms/c.gif';
