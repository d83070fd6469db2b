// A request with what recognition and reading make of it. The body itself is not held.

import type { Reading, Recognise, TrackerKey } from '../core/model.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { readRequest } from '../core/payload/read.ts';
import type { RequestSeen } from '../core/visits/events.ts';

export interface ReadRequest extends RequestSeen {
  /** Only for recognised requests. */
  reading?: Reading;
  /** Its body, where that takes a moment to unpack. */
  later?: Promise<RequestBody>;
}

type Body = RequestBody | undefined | Promise<RequestBody>;

/** Recognises a request, and reads it if it goes to a tracker. */
export function readSeen(request: RequestSeen, recognise: Recognise, body: () => Body): ReadRequest {
  const { url, sourceUrl, type } = request;
  const tracker = recognise(url, { type, ...(sourceUrl !== undefined && { sourceUrl }) })?.tracker;
  if (tracker === undefined) return request;
  const delivered = body();
  const now = delivered instanceof Promise ? ({ kind: 'unreadable' } as const) : delivered;
  return {
    ...request,
    tracker,
    reading: readingOf(url, tracker, now),
    ...(delivered instanceof Promise && { later: delivered }),
  };
}

/** The request with its unpacked body read. */
export async function unpacked(request: ReadRequest, body: Promise<RequestBody>): Promise<ReadRequest> {
  return { ...request, reading: readingOf(request.url, request.tracker!, await body) };
}

function readingOf(url: string, tracker: TrackerKey, body: RequestBody | undefined): Reading {
  return readRequest({ url, tracker, ...(body !== undefined && { body }) });
}
