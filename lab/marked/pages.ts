// What the sites of the marked lab answer.

import { readFileSync } from 'node:fs';
import { siteOf } from '../../src/core/site.ts';
import { noContent } from '../answers.ts';
import type { Answer, LabRequest } from '../model.ts';

const source = readFileSync(new URL('client.js', import.meta.url), 'utf8');
const serviceWorker = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');

/** `serve` gives the page that is about to be served its name. */
export function pageAnswer(request: LabRequest, serve: (url: string, site: string) => string): Answer {
  const { host, path, query, secure } = request;
  const url = `${secure ? 'https' : 'http'}://${host}${path}${query.size > 0 ? `?${query}` : ''}`;
  switch (path) {
    case '/favicon.ico':
      return noContent();
    case '/frame':
      return html(client(request, query.get('in') ?? '', query.get('how') ?? ''), path);
    case '/worker.js':
      return javascript(client(request, query.get('in') ?? '', query.get('how') ?? ''));
    case '/sw.js':
      return javascript(`const SITE=${JSON.stringify(siteOf(host).split('.')[0])};${serviceWorker}`);
    case '/download':
      return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename=file.bin' },
        body: 'file',
      };
    case '/nothing':
      return noContent();
    case '/moved':
      return { status: 302, headers: { location: query.get('to') ?? '/' }, body: '' };
    case '/upgrade':
      return { ...noContent(), headers: { 'strict-transport-security': 'max-age=1000' } };
    default:
      return html(client(request, serve(url, siteOf(host)), ''), path);
  }
}

/** The client's code for the outermost page of a name; `how` names the frame or worker in it. */
function client({ secure, query }: LabRequest, from: string, how: string): string {
  const settings = { ONE: query.has('one'), SCHEME: secure ? 'https' : 'http', FROM: from, HOW: how, SOURCE: source };
  const set = Object.entries(settings).map(([name, value]) => `var ${name}=${JSON.stringify(value)};`);
  return `${set.join('')}${source};start(${JSON.stringify(query.get('do') ?? '')})`;
}

function html(code: string, title: string): Answer {
  const safe = code.replaceAll('</script', '<\\/script');
  return {
    status: 200,
    // A page that may not be stored may not be put away for the way back either.
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=0' },
    body: `<!doctype html><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body><script>${safe}</script>`,
  };
}

function javascript(code: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: code };
}
