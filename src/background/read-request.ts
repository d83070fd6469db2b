// A request with what recognition and reading make of it. The body itself is not held.

import type { Reading, Recognise, RecognisedBy, TrackerKey } from '../core/model.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { type OnField, type ReadOptions, read, type TrackerRequest } from '../core/payload/read.ts';
import { nothingSpoken, type Spoken, spokenAt, spokenIn } from '../core/recognition/protocols/index.ts';
import { isByHost } from '../core/recognition/recognise.ts';
import type { FindTyped } from '../core/typed/found.ts';
import type { RequestSeen } from '../core/visits/events.ts';
import { readWhole } from './read-whole.ts';

export interface ReadRequest extends RequestSeen {
  /** Absent where the host says whose it is, or nothing is recognised. */
  by?: RecognisedBy | undefined;
  /** Only for recognised requests. */
  reading?: Reading | undefined;
  /** All of it, where that takes a moment: its body to unpack, or its host's canonical name to be asked for. */
  later?: Promise<ReadRequest> | undefined;
}

type Body = RequestBody | undefined | Promise<RequestBody>;

/** The tracker whose host a request's host is another name for, as far as that can be known; it may take a moment. */
export type Behind = (request: RequestSeen) => TrackerKey | undefined | Promise<TrackerKey | undefined>;

/** Hears of the fields of a request to a tracker; undefined where nobody wants to. */
export type Identify = (request: RequestSeen, tracker: TrackerKey) => OnField | undefined;

/** What looks for typed values in a request, which takes a moment; undefined where nothing was typed. */
export type TypedOf = (request: RequestSeen) => Promise<FindTyped | undefined> | undefined;

export interface SeenOptions {
  behind?: Behind;
  identify?: Identify;
  typed?: TypedOf;
}

/** Who wants to know what is in the fields. */
type Readers = Pick<SeenOptions, 'identify' | 'typed'>;

/** What says who receives a request. */
interface Evidence {
  /** By its address, where not by its host. */
  byPath: TrackerKey | undefined;
  spoken: Spoken;
  behind: TrackerKey | undefined;
  body: RequestBody | undefined;
}

interface Named {
  tracker: TrackerKey;
  by?: RecognisedBy | undefined;
}

/** Requests that load what a page is made of; none of them speaks a tracker's format. */
const LOADING: ReadonlySet<string> = new Set(['script', 'stylesheet', 'font', 'media', 'sub_frame', 'object']);
/** Requests by which pages send something; others are looked at by their address alone. */
const SENDING: ReadonlySet<string> = new Set(['xmlhttprequest', 'ping', 'beacon']);

/** Recognises a request, and reads it if it goes to a tracker. */
export function readSeen(
  request: RequestSeen,
  recognise: Recognise,
  body: () => Body,
  { behind, ...readers }: SeenOptions = {},
): ReadRequest {
  const { url, sourceUrl, type } = request;
  const found = recognise(url, sourceUrl === undefined ? { type } : { type, sourceUrl });
  if (found && isByHost(found)) return readAs(request, { tracker: found.tracker }, body(), readers);
  // A document that somebody opens is where they are, not who watches them there.
  if (type === 'main_frame') return found ? readAs(request, { tracker: found.tracker }, body(), readers) : request;
  const spoken = LOADING.has(type) ? nothingSpoken : spokenAt(url);
  const isTold = found !== undefined || spoken.tracker !== undefined;
  const delivered = isTold || SENDING.has(type) ? body() : undefined;
  const other = behind?.(request);
  // What most requests of a page come to.
  if (!isTold && delivered === undefined && other === undefined) return request;
  const asked = { byPath: found?.tracker, spoken, behind: other, body: delivered, readers };
  return readUnknown(request, asked);
}

interface Asked extends Pick<Evidence, 'byPath' | 'spoken'> {
  behind: ReturnType<Behind>;
  body: Body;
  readers: Readers;
}

/** A request to a host that says nothing: by the format it is in, or by the host's other name. */
function readUnknown(request: RequestSeen, asked: Asked): ReadRequest {
  const { byPath, spoken, behind, body, readers } = asked;
  const now = named({ byPath, spoken, behind: settled(behind), body: settled(body) });
  const read = now ? readAs(request, now, settled(body) ?? (body && { kind: 'unreadable' }), readers) : request;
  if (!isPending(behind) && !isPending(body)) return read;
  return { ...read, later: readLater(request, asked) };
}

async function readLater(request: RequestSeen, { byPath, spoken, behind, body, readers }: Asked): Promise<ReadRequest> {
  const [trackerBehind, delivered] = await Promise.all([behind, body]);
  const now = named({ byPath, spoken, behind: trackerBehind, body: delivered });
  if (!now) return request;
  const read = readAs(request, now, delivered, readers);
  return read.later ?? read;
}

/** Whose host it is says who receives; the format says that only where the host says nothing, and its own reading is kept all the same. */
function named({ byPath, spoken, behind, body }: Evidence): Named | undefined {
  const format = spoken.tracker ?? (body && spokenIn(spoken.open, body));
  if (format !== undefined) return { tracker: format, by: format === behind ? 'cname' : 'protocol' };
  if (behind !== undefined) return { tracker: behind, by: 'cname' };
  return byPath === undefined ? undefined : { tracker: byPath };
}

function readAs(
  request: RequestSeen,
  { tracker, by }: Named,
  delivered: Body,
  { identify, typed }: Readers,
): ReadRequest {
  const onField = identify?.(request, tracker);
  const now = delivered instanceof Promise ? ({ kind: 'unreadable' } as const) : delivered;
  const { reading, packed } = read(trackerRequest(request, tracker, now), onField && { onField });
  const finding = typed?.(request);
  const as = requestTo(request, tracker, by, reading);
  if (now === delivered && packed.size === 0 && !finding) return as;
  as.later = readWholly(as, delivered, { finding, ...(onField && { onField }) });
  return as;
}

/** Not by spreading and adding, which takes engines many times as long: this is done with every request. */
function requestTo(
  request: RequestSeen,
  tracker: TrackerKey,
  by: RecognisedBy | undefined,
  reading: Reading,
): ReadRequest & Named {
  return {
    requestId: request.requestId,
    at: request.at,
    url: request.url,
    host: request.host,
    tracker,
    type: request.type,
    tabId: request.tabId,
    documentId: request.documentId,
    parentDocumentId: request.parentDocumentId,
    sourceUrl: request.sourceUrl,
    topUrl: request.topUrl,
    proxied: request.proxied,
    by,
    reading,
    later: undefined,
  };
}

interface Later extends Pick<ReadOptions, 'onField'> {
  finding: ReturnType<TypedOf>;
}

/** The request with its body, what was packed in its fields, and what was typed, read. */
async function readWholly(as: RequestSeen & Named, delivered: Body, { finding, onField }: Later): Promise<ReadRequest> {
  const [body, find] = await Promise.all([delivered, finding]);
  const options = { ...(onField && { onField }), ...(find && { typed: { find, at: as.at } }) };
  return requestTo(as, as.tracker, as.by, await readWhole(trackerRequest(as, as.tracker, body), options));
}

function isPending(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

/** What is known at once. */
function settled<Value>(value: Value | Promise<Value>): Value | undefined {
  return value instanceof Promise ? undefined : value;
}

function trackerRequest(
  { url, sourceUrl }: RequestSeen,
  tracker: TrackerKey,
  body: RequestBody | undefined,
): TrackerRequest {
  const asked: TrackerRequest = { url, tracker };
  if (sourceUrl !== undefined) asked.sourceUrl = sourceUrl;
  if (body !== undefined) asked.body = body;
  return asked;
}
