// One captured request: the shape of a line in a file of requests, and how such a line is read. docs/accuracy.md describes it.

export interface CapturedRequest {
  url: string;
  method: string;
  /** A resource type of webRequest's, or what Fetch Metadata and developer tools call it: see `webRequestType`. */
  type: string;
  /** Address of the page or frame that asked. */
  initiator?: string;
  contentType?: string;
  /** Text, or where `encoding` says so, the bytes in base64. */
  body?: string;
  encoding?: 'base64';
}

/** What is wrong with a line; the message is for whoever made the file. */
export class BadLine extends Error {}

/** Longest addresses that browsers send; a body may be longer, of which Candor reads the beginning. */
const LONGEST_ADDRESS = 2 * 1024 * 1024;

/** Reads a line. Throws BadLine. Only the address is required; what else is absent is taken for a script's request without a body. */
export function capturedRequest(line: string): CapturedRequest {
  const given = parsed(line);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new BadLine('is no JSON object');
  const text = textsOf(given as Record<string, unknown>);
  const { url = '', body, encoding } = text;
  if (!isAddress(url)) throw new BadLine('“url” is no http, https, ws or wss address');
  if (encoding !== undefined && encoding !== 'base64')
    throw new BadLine('“encoding” takes “base64”; without it, “body” is text');
  if (encoding === 'base64' && body !== undefined && !isBase64(body)) throw new BadLine('“body” is no base64');
  return {
    url,
    method: text.method?.toUpperCase() ?? (body === undefined ? 'GET' : 'POST'),
    type: text.type ?? 'xmlhttprequest',
    ...(text.initiator && { initiator: text.initiator }),
    ...(text.contentType && { contentType: text.contentType }),
    ...(body !== undefined && { body }),
    ...(encoding === 'base64' && { encoding }),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine('is no JSON');
  }
}

const fields = ['url', 'method', 'type', 'initiator', 'contentType', 'body', 'encoding'] as const;

/** The fields that a line may have, those that are null left out; others than these are ignored. */
function textsOf(given: Record<string, unknown>): Partial<Record<(typeof fields)[number], string>> {
  const texts: Partial<Record<(typeof fields)[number], string>> = {};
  for (const name of fields) {
    const value = given[name] ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== 'string') throw new BadLine(`“${name}” is no text`);
    texts[name] = value;
  }
  return texts;
}

function isAddress(url: string): boolean {
  return /^(?:https?|wss?):\/\//i.test(url) && url.length <= LONGEST_ADDRESS && URL.canParse(url);
}

function isBase64(text: string): boolean {
  return /^[\w+/\s-]*={0,2}\s*$/.test(text);
}

/** The body's bytes as they were sent. */
export function bytesOf({ body, encoding }: CapturedRequest): Buffer | undefined {
  return body === undefined ? undefined : Buffer.from(body, encoding ?? 'utf8');
}

/** A body for a line: as text where it is text, else in base64. */
export function bodyFields(bytes: Buffer): Pick<CapturedRequest, 'body' | 'encoding'> {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { body: text } : { body: bytes.toString('base64'), encoding: 'base64' };
}

/** What webRequest calls a destination of Fetch Metadata (`Sec-Fetch-Dest`), or a kind of request of the developer tools'. */
export function webRequestType(type: string): string {
  const plain = type.toLowerCase();
  return TYPES[plain] ?? plain;
}

const TYPES: Record<string, string> = {
  document: 'main_frame',
  iframe: 'sub_frame',
  frame: 'sub_frame',
  style: 'stylesheet',
  fetch: 'xmlhttprequest',
  xhr: 'xmlhttprequest',
  empty: 'xmlhttprequest',
  '': 'xmlhttprequest',
};
