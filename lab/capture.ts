// Requests as they really were, one JSON object per line: for whoever writes a reader of them, and for `npm run accuracy -- --requests FILE`.

import { appendFileSync } from 'node:fs';
import { bodyFields, type CapturedRequest } from '../scripts/accuracy/captured.ts';
import type { Attributed } from './compare.ts';
import type { ReceivedRequest } from './model.ts';

/** Appends what trackers received. */
export function capture(
  file: string,
  context: { site: string; page: string; browser: string; phase: string },
  seen: readonly Attributed[],
): void {
  for (const { request, receiver } of seen) {
    if (!receiver) continue;
    appendFileSync(file, `${JSON.stringify({ ...context, tracker: receiver.key, ...captured(request) })}\n`);
  }
}

/** A request that the lab received, as a line of a file of requests. */
export function captured({ url, method, headers, referrer, body }: ReceivedRequest): CapturedRequest {
  const contentType = headers['content-type'];
  return {
    url,
    method,
    type: headers['sec-fetch-dest'] ?? '',
    ...(referrer !== '' && { initiator: referrer }),
    ...(contentType !== undefined && { contentType }),
    ...(body.length > 0 && bodyFields(body)),
  };
}
