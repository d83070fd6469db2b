// Who answers a request: a lab site, a known collector, or nobody.

import { html, json, noContent, notFound } from './answers.ts';
import type { Answer, LabPage, LabRequest, LabService, LabSite, PageManifest } from './model.ts';

const MANIFEST = '/.well-known/lab-manifest.json';

/** Sites by host, then collectors by host; every other host knows nothing. */
export function route(sites: readonly LabSite[], services: readonly LabService[]): (request: LabRequest) => Answer {
  return (request) => {
    const site = sites.find((candidate) => isAt(candidate.site, request.host));
    if (site) return siteAnswer(site, request);
    const service = services.find(({ hosts }) => hosts.some((host) => covers(host, request.host)));
    if (!service) return notFound();
    return shared(request, request.method === 'OPTIONS' ? noContent() : service.answer(request));
  };
}

/** The manifest that a page states. */
export function manifestOf(site: LabSite, page: LabPage): PageManifest {
  return { site: site.site, page: page.path, ...page.truth };
}

function siteAnswer(site: LabSite, request: LabRequest): Answer {
  const { host, path } = request;
  if (path === MANIFEST) return manifestAnswer(site, request.query.get('page') ?? '/');
  const page = host === site.site ? site.pages.find((candidate) => candidate.path === path) : undefined;
  if (page) return withOwnCookies(html(page.html), page);
  const body = site.files[host === site.site ? path : host + path];
  if (body === undefined) return path === '/favicon.ico' ? noContent() : notFound();
  return shared(request, { status: 200, headers: { 'content-type': contentType(path) }, body });
}

function withOwnCookies(answer: Answer, { setCookie }: LabPage): Answer {
  return setCookie ? { ...answer, headers: { ...answer.headers, 'set-cookie': setCookie } } : answer;
}

function manifestAnswer(site: LabSite, path: string): Answer {
  const page = site.pages.find((candidate) => candidate.path === path);
  return page ? json(manifestOf(site, page)) : notFound();
}

/** Lets the asking page read the answer, with cookies, as collectors do (Fetch standard, CORS protocol). */
function shared(request: LabRequest, answer: Answer): Answer {
  const origin = request.headers.origin;
  if (origin === undefined) return answer;
  const asked = request.headers['access-control-request-headers'];
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
  };
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

const isAt = (site: string, host: string) => host === site || host.endsWith(`.${site}`);

const covers = (pattern: string, host: string) =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  gif: 'image/gif',
};

const contentType = (path: string) => TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
