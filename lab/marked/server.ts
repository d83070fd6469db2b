// Sites whose every request says which page sent it. The server numbers the pages that it serves, and a page's requests carry the
// number in the name of the host they go to: `p12xa1b2c3-image.demdex.net` is what page 12 sent as an image. So what arrived here is
// the ground truth for who sent what, and a store that keeps hosts, not addresses, can be compared with it.

import type { TLSSocket } from 'node:tls';
import { notFound, pixel } from '../answers.ts';
import { certificateFor } from '../certificate.ts';
import { listen } from '../front.ts';
import type { Answer, LabRequest } from '../model.ts';
import { readRequest } from '../recorder.ts';
import { pageAnswer } from './pages.ts';

/** Every host below this domain belongs to one tracker in trackerdb (Adobe Audience Manager). */
export const COLLECTOR = 'demdex.net';
/** Pages are served under both. Browsers go to any host of the second by https only (HSTS preload list). */
const PAGES = ['example', 'dev'];

/** One request to the collector. */
export interface Arrival {
  at: number;
  /** The document that sent it, or `sw` and more for a service worker: the first part of the host's first label. */
  from: string;
  /** What sent it: the rest of that label, or what the address says where all requests of a page go to one host. */
  how: string;
  host: string;
  method: string;
}

/** One page as it was served. */
export interface ServedPage {
  /** `p` and a number; a document's own name has more after an `x`. */
  name: string;
  url: string;
  site: string;
}

export interface MarkedLab {
  port: number;
  /** Requests to the collector, in order of arrival; preflights are not among them. */
  arrivals: Arrival[];
  /** Outermost pages, in the order in which they were served. */
  pages: ServedPage[];
  close(): Promise<void>;
}

export async function startMarkedLab(): Promise<MarkedLab> {
  const arrivals: Arrival[] = [];
  const pages: ServedPage[] = [];
  const certificate = await certificateFor(['*.example', `*.${COLLECTOR}`]);

  function serve(url: string, site: string): string {
    const name = `p${pages.length + 1}`;
    pages.push({ name, url, site });
    return name;
  }

  function answerTo(request: LabRequest): Answer {
    if (request.host.endsWith(`.${COLLECTOR}`)) return collected(request);
    return PAGES.some((domain) => request.host.endsWith(`.${domain}`)) ? pageAnswer(request, serve) : notFound();
  }

  function collected(request: LabRequest): Answer {
    if (request.method === 'OPTIONS') return allowing(request, { status: 204, headers: {}, body: '' });
    const [label = ''] = request.host.split('.');
    const dash = label.indexOf('-');
    const [from, rest] = dash < 0 ? [label, ''] : [label.slice(0, dash), label.slice(dash + 1)];
    const how = request.query.get('how') ?? rest;
    arrivals.push({ at: Date.now(), from, how, host: request.host, method: request.method });
    return allowing(request, collectorAnswer(request));
  }

  const front = await listen(0, certificate, async (incoming, response) => {
    try {
      const request = await readRequest(incoming, (incoming.socket as TLSSocket).encrypted === true);
      const { status, headers, body } = answerTo(request);
      await pause(Number(request.query.get('wait') ?? 0));
      response.writeHead(status, { 'cache-control': 'no-store', ...headers });
      response.end(body);
    } catch (error) {
      // A browser that goes away in mid-request is no fault of the lab's; anything else should be seen.
      if (!incoming.destroyed) console.error(`lab: ${incoming.headers.host}${incoming.url}:`, error);
      response.destroy();
    }
  });
  return { port: front.port, arrivals, pages, close: () => front.close() };
}

const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined;

/** What the collector answers is what the address asks for. */
function collectorAnswer({ path, query, headers }: LabRequest): Answer {
  switch (path) {
    case '/hop':
      return { status: 302, headers: { location: query.get('to') ?? '/' }, body: '' };
    case '/empty':
      return { status: 204, headers: {}, body: '' };
    case '/unreadable':
      return {
        ...pixel(),
        headers: { 'content-type': 'image/gif', 'access-control-allow-origin': 'https://other.example' },
      };
    case '/cached':
      return { ...pixel(), headers: { 'content-type': 'image/gif', 'cache-control': 'max-age=3600' } };
    case '/checked': {
      const known = headers['if-none-match'] !== undefined;
      const answer = known ? { status: 304, headers: {}, body: '' } : pixel();
      return { ...answer, headers: { ...answer.headers, etag: '"1"', 'cache-control': 'no-cache' } };
    }
    default:
      return pixel();
  }
}

/** Lets the asking page read the answer (Fetch standard, CORS protocol). */
function allowing({ headers }: LabRequest, answer: Answer): Answer {
  const { origin } = headers;
  if (origin === undefined) return answer;
  const allowed = {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
  };
  return { ...answer, headers: { ...allowed, ...answer.headers } };
}
