// Two pages to be timed. The busy one makes 300 requests, its own among them: the same ones in the same order at every visit. The other one is
// made of frames.

import { addressFor, FRAME_HOSTS, SITE, type Use, type Whose } from './addresses.ts';

/** Requests of a visit to the busy page: the document, what it is made of and what it sends, and frames with theirs. */
export const REQUESTS = 300;
/** Of those, what is in frames: a document of each and what that is made of. */
const FRAMES = 4;
const IN_EACH_FRAME = 4;
const SCRIPTS = 52;
const IMAGES = 140;
const READ = 30;
const POSTED = 30;
const BEACONS = 27;

/** Frames of the other page. */
export const MANY_FRAMES = 50;

/** Half of a page's requests go to collectors, a third to the site itself. */
const MIX: readonly Whose[] = ['own', 'known', 'known', 'own', 'known', 'unknown'];

function addressesOf(use: Use, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => addressFor(MIX[index % MIX.length]!, use, from + index));
}

const attribute = (address: string) => address.replaceAll('&', '&amp;');
const scriptAt = (address: string) => `<script src="${attribute(address)}" async></script>`;
const imageAt = (address: string) => `<img src="${attribute(address)}" width="16" height="16" alt="">`;
const frameAt = (address: string) => `<iframe src="${attribute(address)}" width="120" height="60"></iframe>`;

const document = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}<body>${body}`;

/** Tells when all is there: `timed`, a promise of milliseconds since the navigation began. */
const TIMES = `<script>
performance.setResourceTimingBufferSize(1000);
globalThis.timed = (answered, resources) => new Promise((resolve) => {
  const loaded = new Promise((done) => addEventListener('load', () => setTimeout(done)));
  const seen = new Promise((done) => {
    let count = 0;
    new PerformanceObserver((list) => {
      count += list.getEntries().length;
      if (count >= resources) done();
    }).observe({ type: 'resource', buffered: true });
  });
  Promise.all([loaded, seen, answered]).then(() => {
    const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
    const last = Math.max(...performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd));
    resolve({ load: loadEventEnd, last: Math.max(last, loadEventEnd) });
  });
});
</script>`;

/** What collectors send for a page, some 600 bytes of it. */
const BODY = JSON.stringify({
  event: 'page_view',
  distinct_id: '18f2a6c09b7d41d3',
  session: '2b1f7c66-93aa-4e1e-8a55-0d5c8a6c1f20',
  url: `https://${SITE}/offers?page=3`,
  screen: { width: 1920, height: 1080, colors: 24 },
  language: 'en-GB',
  items: Array.from({ length: 8 }, (_, index) => ({ sku: `MKT-${1000 + index}`, price: 12.5, currency: 'EUR' })),
});

const sending = `<script>
const read = ${JSON.stringify(addressesOf('send', READ))};
const posted = ${JSON.stringify(addressesOf('send', POSTED, 100))};
const beacons = ${JSON.stringify(addressesOf('send', BEACONS, 200))};
const body = ${JSON.stringify(BODY)};
const settled = (promise) => promise.then((answer) => answer.text());
const answered = Promise.all([
  ...read.map((address) => settled(fetch(address, { credentials: 'include' }))),
  ...posted.map((address) => settled(fetch(address, { method: 'POST', body, credentials: 'include' }))),
]);
for (const address of beacons) navigator.sendBeacon(address, body);
globalThis.times = timed(answered, ${REQUESTS - 1 - FRAMES * IN_EACH_FRAME});
</script>`;

/** The frames' hosts by their number: the site's own, another company's, a collector's. */
function frameHost(index: number): string {
  return [SITE, FRAME_HOSTS.unknown, SITE, FRAME_HOSTS.known][index % 4]!;
}

/** The document at an address of the site or of a frame; undefined where there is none. */
export function documentAt(host: string, path: string): string | undefined {
  const frame = /^\/(frame|note)\/(\d+)$/.exec(path);
  if (frame) return frame[1] === 'frame' ? framed(Number(frame[2])) : note(Number(frame[2]));
  if (host !== SITE) return undefined;
  if (path === '/') return busy();
  return path === '/frames' ? manyFrames() : undefined;
}

function busy(): string {
  const frames = Array.from({ length: FRAMES }, (_, index) => `https://${frameHost(index)}/frame/${index}`);
  const head = `${TIMES}${addressesOf('script', SCRIPTS).map(scriptAt).join('')}`;
  const made = [...addressesOf('image', IMAGES).map(imageAt), ...frames.map(frameAt)].join('\n');
  return document('Busy Market', head, `<h1>Busy Market</h1>${sending}${made}`);
}

function framed(number: number): string {
  const first = 1000 + number * 10;
  const [script, ...images] = [addressesOf('script', 1, first), addressesOf('image', IN_EACH_FRAME - 1, first)].flat();
  return document('Offers', scriptAt(script!), images.map(imageAt).join(''));
}

function manyFrames(): string {
  const frames = Array.from({ length: MANY_FRAMES }, (_, index) => `https://${frameHost(index)}/note/${index}`);
  const start = `<script>globalThis.times = timed(undefined, ${MANY_FRAMES});</script>`;
  return document('Many frames', `${TIMES}${start}`, `<h1>Many frames</h1>${frames.map(frameAt).join('\n')}`);
}

/** A frame as an advertisement or a button has it: a line of text, and a script that does a little. */
function note(number: number): string {
  return document(
    'Note',
    '',
    `<p id="note"></p><script>document.getElementById('note').textContent = 'Note ${number}';</script>`,
  );
}
