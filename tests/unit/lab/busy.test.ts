// The page that is timed asks for what it says it does: so many requests, no address twice, half of them to collectors.

import { beforeAll, expect, test } from 'vitest';
import { busyHosts, FRAME_HOSTS, SITE } from '../../../lab/busy/addresses.ts';
import { documentAt, MANY_FRAMES, REQUESTS } from '../../../lab/busy/page.ts';
import { loadRecogniser, type Recogniser } from '../../../lab/recogniser.ts';

const busy = documentAt(SITE, '/')!;

/** Addresses in attributes and in the script's lists, and those of the frames' documents. */
function addressesOf(html: string): string[] {
  const attributes = [...html.matchAll(/ src="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));
  const lists = [...html.matchAll(/^const \w+ = (\[.*\]);$/gm)].flatMap(([, list]) => JSON.parse(list!) as string[]);
  return [...attributes, ...lists].flatMap((address) => {
    const { host, pathname } = new URL(address);
    const inner = documentAt(host, pathname);
    return inner === undefined ? [address] : [address, ...addressesOf(inner)];
  });
}

const addresses = addressesOf(busy);
let recognise: Recogniser;

beforeAll(async () => {
  recognise = await loadRecogniser();
});

test(`${REQUESTS} requests with its own, none twice, all to hosts that the server knows`, () => {
  expect(addresses).toHaveLength(REQUESTS - 1);
  expect(new Set(addresses).size).toBe(addresses.length);
  const hosts = busyHosts();
  for (const address of addresses) expect(hosts).toContain(new URL(address).host);
});

test('the same ones at every visit', () => {
  expect(documentAt(SITE, '/')).toBe(busy);
});

test('about half of them go to collectors, the rest to nobody that is known', () => {
  const known = addresses.filter((url) => recognise({ url, type: 'image', sourceUrl: `https://${SITE}/` }));
  expect(known.length / addresses.length).toBeGreaterThan(0.45);
  expect(known.length / addresses.length).toBeLessThan(0.55);
  for (const url of known) expect(new URL(url).host).not.toMatch(/\.example$/);
  const others = addresses.filter((url) => !known.includes(url));
  for (const url of others) expect(new URL(url).host).toMatch(/\.example$/);
});

test(`the other page has ${MANY_FRAMES} frames, of its own site and of others`, () => {
  const frames = addressesOf(documentAt(SITE, '/frames')!);
  expect(frames).toHaveLength(MANY_FRAMES);
  expect(new Set(frames.map((address) => new URL(address).host))).toEqual(
    new Set([SITE, ...Object.values(FRAME_HOSTS)]),
  );
});

test('what is no page is none', () => {
  expect(documentAt('static.busy-market.example', '/')).toBeUndefined();
  expect(documentAt(SITE, '/nothing')).toBeUndefined();
});
