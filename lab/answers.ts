// The few shapes in which collectors answer.

import type { Answer, LabRequest } from './model.ts';

// The smallest GIF there is: 1×1, transparent.
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const pixel = (): Answer => ({ status: 200, headers: { 'content-type': 'image/gif' }, body: GIF });

export const noContent = (): Answer => ({ status: 204, headers: {}, body: '' });

export const notFound = (): Answer => ({ status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' });

export const json = (value: unknown): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const html = (text: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: text,
});

/** A file of `lab/sdks` or `lab/pages`, bundled. */
export const script = (bundle: string): Answer => ({ status: 200, headers: JAVASCRIPT, body: { bundle } });

/** A file that an npm package ships ready for the browser. */
export const packaged = (file: string): Answer => ({ status: 200, headers: JAVASCRIPT, body: { file } });

export const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

/** The answer with a cookie for the receiver's whole domain, sent back from other sites too; kept if the browser has it already. */
export function withCookie(answer: Answer, request: LabRequest, cookie: { name: string; value: string }): Answer {
  const { name, value } = cookie;
  if (request.cookies[name] !== undefined) return answer;
  const domain = request.host.split('.').slice(-2).join('.');
  const line = `${name}=${value}; Domain=${domain}; Path=/; Max-Age=33696000; Secure; SameSite=None`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': line } };
}

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
