// HTTP archives (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), as developer tools save them, → captured requests.

import type { CapturedRequest } from './captured.ts';

interface Entry {
  request: {
    url: string;
    method: string;
    headers?: { name: string; value: string }[];
    postData?: { mimeType?: string; text?: string; params?: { name: string; value?: string }[] };
  };
  response?: { content?: { mimeType?: string } };
  /** Chromium's word for the kind of resource. */
  _resourceType?: string;
}

/** One JSON text for each request of an archive, in its order. Throws where the text is no archive. */
export function linesOfHar(text: string): string[] {
  const entries = entriesOf(text);
  if (!Array.isArray(entries)) throw new Error('This is no HTTP archive: it has no list of entries in its log.');
  return entries.map((entry) => JSON.stringify(requestOf(entry)));
}

function entriesOf(text: string): Entry[] | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))?.log?.entries;
  } catch {
    throw new Error('This is no HTTP archive: it is no JSON.');
  }
}

/** Of an entry that lacks what a request needs, as much as there is: whoever reads the line says what is missing. */
function requestOf(entry: Entry): Partial<CapturedRequest> {
  const { url, method, headers = [], postData } = entry?.request ?? {};
  const header = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
  const initiator = header('referer') ?? header('origin');
  const body = postData && bodyOf(postData);
  const contentType = postData?.mimeType ?? header('content-type');
  return {
    ...(url !== undefined && { url }),
    ...(method !== undefined && { method }),
    type: entry?._resourceType ?? header('sec-fetch-dest') ?? typeByAnswer(entry?.response?.content?.mimeType ?? ''),
    ...(initiator !== undefined && { initiator }),
    ...(contentType && { contentType }),
    ...(body && { body }),
  };
}

/** Some tools write a form's fields only. */
function bodyOf({ text, params = [] }: NonNullable<Entry['request']['postData']>): string {
  return text || new URLSearchParams(params.map(({ name, value = '' }) => [name, value])).toString();
}

function typeByAnswer(mimeType: string): string {
  if (mimeType.startsWith('image/')) return 'image';
  if (mimeType.includes('javascript')) return 'script';
  if (mimeType.startsWith('text/css')) return 'stylesheet';
  return 'xmlhttprequest';
}
