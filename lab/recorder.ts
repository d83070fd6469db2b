import type { IncomingMessage } from 'node:http';
import type { LabRequest, ReceivedRequest } from './model.ts';

/** Reads a request whole. */
export async function readRequest(incoming: IncomingMessage, secure: boolean): Promise<LabRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = flatHeaders(incoming);
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(incoming.url ?? '/', `http://${host || 'unknown'}`);
  return {
    method: incoming.method ?? 'GET',
    host,
    path: url.pathname,
    query: url.searchParams,
    headers,
    cookies: cookiesIn(headers.cookie ?? ''),
    body: Buffer.concat(chunks),
    secure,
  };
}

/** What `Lab.received` keeps of it. */
export function recordOf(request: LabRequest, search: string, at: number): ReceivedRequest {
  const { method, host, path, headers, body, secure } = request;
  return {
    at,
    host,
    path,
    url: `${secure ? 'https' : 'http'}://${host}${path}${search}`,
    method,
    referrer: headers.referer ?? headers.origin ?? '',
    bytes: body.length,
    body,
    headers,
    userAgent: headers['user-agent'] ?? '',
  };
}

function flatHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(/;\s*/).filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
}
