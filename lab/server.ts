// The lab: sites under real hostnames, with real SDKs and consent managers, and the collectors they talk to. Nothing leaves the machine.

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { notFound } from './answers.ts';
import { loadBundles } from './bundles.ts';
import { certificateFor } from './certificate.ts';
import { listen } from './front.ts';
import { asker } from './managers/asking.ts';
import { heedless } from './managers/heedless.ts';
import type { Body, LabSite, ReceivedRequest } from './model.ts';
import { readRequest, recordOf } from './recorder.ts';
import { route } from './router.ts';
import { services } from './services/index.ts';
import { sites } from './sites/index.ts';

export type { LabSite, PageManifest, PageTruth, ReceivedRequest, TrackerTruth } from './model.ts';

export interface Lab {
  /** Speaks TLS and plain http alike. */
  port: number;
  sites: readonly LabSite[];
  /** Every request so far, in order of arrival, by browsers for themselves too (see `browser-hosts.ts`). */
  received: ReceivedRequest[];
  /** Address of a site's first page, without the port: browsers are told to resolve every host to the lab. */
  url(site: string): string;
  /** Empties `received`. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts the lab on a free port of 127.0.0.1, or on the one given. The first start bundles the SDKs, which takes some seconds. */
export async function startLab(options: { port?: number } = {}): Promise<Lab> {
  const [bundles, certificate] = await Promise.all([loadBundles(), certificateFor(hostnames())]);
  const received: ReceivedRequest[] = [];
  const answerTo = route([...sites, asker, heedless], services);

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const request = await readRequest(incoming, (incoming.socket as TLSSocket).encrypted === true);
    const query = (incoming.url ?? '').indexOf('?');
    received.push(recordOf(request, query < 0 ? '' : (incoming.url ?? '').slice(query), at));
    const { status, headers, body } = request.host === '' ? notFound() : answerTo(request);
    response.writeHead(status, { 'cache-control': 'no-store', ...headers });
    response.end(contentOf(body, bundles));
  }

  const front = await listen(options.port ?? 0, certificate, (incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      // A browser that goes away in mid-request is no fault of the lab's; anything else should be seen.
      if (!incoming.destroyed) console.error(`lab: ${incoming.headers.host}${incoming.url}:`, error);
      response.destroy();
    });
  });

  return {
    port: front.port,
    sites,
    received,
    url: (site) => addressOf(siteNamed(site)),
    clear: () => void received.splice(0),
    close: () => front.close(),
  };
}

/** `https://shop.example/`, or another page's address. */
export function addressOf({ scheme, site }: LabSite, path = '/'): string {
  return `${scheme}://${site}${path}`;
}

function siteNamed(name: string): LabSite {
  const site = sites.find((candidate) => candidate.site === name);
  if (!site) throw new Error(`The lab has no site ${name}; it has ${sites.map((each) => each.site).join(', ')}`);
  return site;
}

function hostnames(): string[] {
  const own = [...sites, asker, heedless].flatMap(({ site }) => [site, `*.${site}`]);
  return [...own, ...services.flatMap(({ hosts }) => hosts)];
}

function contentOf(body: Body, bundles: ReadonlyMap<string, Buffer>): string | Buffer {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  if ('file' in body) return readFileSync(new URL(`../node_modules/${body.file}`, import.meta.url));
  const bundle = bundles.get(body.bundle);
  if (!bundle) throw new Error(`No file of that name in lab/sdks or lab/pages: ${body.bundle}`);
  return bundle;
}
