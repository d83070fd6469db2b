// A site to be timed: its pages make many requests, always the same ones, and every host of theirs is answered here, at once or after a while. It is
// no site of the ground truth, and nothing of what is received is kept but how much it was.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, noContent, pixel } from '../answers.ts';
import { certificateFor } from '../certificate.ts';
import { listen } from '../front.ts';
import type { Answer } from '../model.ts';
import { busyHosts, SITE } from './addresses.ts';
import { documentAt } from './page.ts';

export interface BusyLab {
  port: number;
  /** A page that makes `REQUESTS` requests, with its own. */
  page: string;
  /** A page of `MANY_FRAMES` frames. */
  frames: string;
  /** Requests to the site's hosts so far. */
  received(): number;
  close(): Promise<void>;
}

/** Browsers keep connections over a round of all contestants: else some of them would have to make theirs anew. */
const KEPT_OPEN = 300_000;

/** A script of some 2 kB that does next to nothing, as most of what pages load does on most pages. */
const SCRIPT: Answer = {
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: `(() => { const table = ${JSON.stringify(Array.from({ length: 180 }, (_, index) => `entry-${index}`))}; globalThis.loaded = (globalThis.loaded ?? 0) + table.length; })();`,
};

/** Answers come `delay` milliseconds after the request: as from a server that is not on this machine. */
export async function startBusyLab({ delay = 0 } = {}): Promise<BusyLab> {
  const hosts = busyHosts();
  const certificate = await certificateFor(hosts);
  let received = 0;

  function respond(incoming: IncomingMessage, response: ServerResponse): void {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
    if (hosts.includes(host)) received += 1;
    incoming.resume();
    incoming.once('end', () => {
      const { status, headers, body } = answerTo(host, incoming);
      response.writeHead(status, { 'cache-control': 'no-store', ...headers });
      const end = () => response.end(body);
      if (delay === 0) end();
      else setTimeout(end, delay);
    });
  }

  const front = await listen(0, certificate, respond, { keepAlive: KEPT_OPEN });
  return {
    port: front.port,
    page: `https://${SITE}/`,
    frames: `https://${SITE}/frames`,
    received: () => received,
    close: () => front.close(),
  };
}

function answerTo(host: string, { url = '/', method, headers }: IncomingMessage): Answer {
  const path = url.split('?', 1)[0]!;
  const document = documentAt(host, path);
  if (document !== undefined) return html(document);
  const answer = contentOf(method, path, headers['sec-fetch-dest']);
  return { ...answer, headers: { ...answer.headers, ...allowing(headers), ...cookieOf(host, headers.cookie) } };
}

function contentOf(method: string | undefined, path: string, askedAs: string | string[] | undefined): Answer {
  if (method !== 'GET') return noContent();
  if (askedAs === 'script' || path.endsWith('.js')) return SCRIPT;
  return pixel();
}

/** Lets the asking page read the answer (Fetch standard, CORS protocol). */
function allowing({ origin }: IncomingMessage['headers']): Record<string, string> {
  if (origin === undefined) return {};
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
}

/** One collector in three marks a browser that has no mark of it. */
function cookieOf(host: string, cookie: string | undefined): Record<string, string> {
  if (host.endsWith('.example') || host.length % 3 > 0 || cookie !== undefined) return {};
  return { 'set-cookie': 'uid=9f2c41d07be54a50; Path=/; Max-Age=33696000; Secure; SameSite=None' };
}
