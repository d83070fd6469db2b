// A request with what recognition and reading make of it. The body itself is not held.

import type { Reading, Recognise, TrackerKey } from '../core/model.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { read, type TrackerRequest } from '../core/payload/read.ts';
import type { RequestSeen } from '../core/visits/events.ts';
import { readWhole } from './read-whole.ts';

export interface ReadRequest extends RequestSeen {
  /** Only for recognised requests. */
  reading?: Reading;
  /** Its body, where that or something in it takes a moment to unpack. */
  later?: Promise<RequestBody | undefined>;
}

type Body = RequestBody | undefined | Promise<RequestBody>;

/** Recognises a request, and reads it if it goes to a tracker. */
export function readSeen(request: RequestSeen, recognise: Recognise, body: () => Body): ReadRequest {
  const { url, sourceUrl, type } = request;
  const tracker = recognise(url, { type, ...(sourceUrl !== undefined && { sourceUrl }) })?.tracker;
  if (tracker === undefined) return request;
  const delivered = body();
  const now = delivered instanceof Promise ? ({ kind: 'unreadable' } as const) : delivered;
  const { reading, packed } = read(trackerRequest(request, tracker, now));
  const takesAMoment = delivered instanceof Promise || packed.size > 0;
  return { ...request, tracker, reading, ...(takesAMoment && { later: Promise.resolve(delivered) }) };
}

/** The request with its body, and what was packed in its fields, read. */
export async function unpacked(request: ReadRequest, body: Promise<RequestBody | undefined>): Promise<ReadRequest> {
  return { ...request, reading: await readWhole(trackerRequest(request, request.tracker!, await body)) };
}

function trackerRequest(
  { url, sourceUrl }: RequestSeen,
  tracker: TrackerKey,
  body: RequestBody | undefined,
): TrackerRequest {
  return { url, tracker, ...(sourceUrl !== undefined && { sourceUrl }), ...(body !== undefined && { body }) };
}
