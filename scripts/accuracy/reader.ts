// Reads captured requests by the extension's own code: from what a browser would deliver of the body to what the background makes of it.

import { bodyOf } from '../../src/background/bodies.ts';
import { isPreflight } from '../../src/background/events.ts';
import { type ReadRequest, readSeen } from '../../src/background/read-request.ts';
import type { Directory, Recognise } from '../../src/core/model.ts';
import type { RequestBody } from '../../src/core/payload/fields.ts';
import { createDirectory } from '../../src/core/recognition/directory.ts';
import { createRecogniser } from '../../src/core/recognition/recognise.ts';
import { hostnameOf } from '../../src/core/site.ts';
import { compileDirectory } from '../../src/knowledge/directory-tables.node.ts';
import { compileFilters } from '../../src/knowledge/recognition-tables.node.ts';
import { readTrackerDb } from '../../src/knowledge/trackerdb.node.ts';
import { bytesOf, type CapturedRequest, webRequestType } from './captured.ts';

export interface Reader {
  directory: Directory;
  recognise: Recognise;
  /** What the background makes of a request; without `tracker` where no tracker is recognised. */
  read(request: CapturedRequest): Promise<ReadRequest>;
  /** The same of a request whose body is already what browsers and unpacking make of it. */
  readUnpacked(request: CapturedRequest, body: RequestBody | undefined): Promise<ReadRequest>;
}

/** Compiles trackerdb, which takes about a second. */
export function createReader(): Reader {
  const db = readTrackerDb();
  const tables = compileDirectory(db);
  const { trackers, domains } = tables;
  const recognise = createRecogniser({ trackers, domains, ...compileFilters(db) });
  return {
    directory: createDirectory(tables),
    recognise,
    async read(request) {
      if (isPreflight(request)) return seenAs(request);
      const delivered = await deliveredOf(request);
      return whole(readSeen(seenAs(request), recognise, () => bodyOf(delivered)));
    },
    readUnpacked: (request, body) => whole(readSeen(seenAs(request), recognise, () => body)),
  };
}

/** With what takes a moment to unpack. */
async function whole(read: ReadRequest): Promise<ReadRequest> {
  return read.later ?? read;
}

function seenAs({ url, type, initiator }: CapturedRequest) {
  return {
    requestId: '',
    at: 0,
    url,
    host: hostnameOf(url) ?? '',
    type: webRequestType(type),
    tabId: -1,
    ...(initiator !== undefined && { sourceUrl: initiator }),
  };
}

/** What webRequest gives of a body: forms in fields, anything else in bytes. */
async function deliveredOf(request: CapturedRequest): Promise<Parameters<typeof bodyOf>[0]> {
  const bytes = bytesOf(request);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const { contentType = '' } = request;
  const form = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType)
    ? await formOf(bytes, contentType)
    : undefined;
  const copy = new Uint8Array(bytes);
  // Browsers give lists, whatever the polyfill's types say.
  return form ? { formData: form as unknown as Record<string, string> } : { raw: [{ bytes: copy.buffer }] };
}

/** Undefined for what only says that it is a form. */
async function formOf(bytes: Buffer, contentType: string): Promise<Record<string, string[]> | undefined> {
  try {
    const data = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
    const form: Record<string, string[]> = Object.create(null);
    data.forEach((value, name) => {
      form[name] ??= [];
      if (typeof value === 'string') form[name].push(value);
    });
    return form;
  } catch {
    return undefined;
  }
}
