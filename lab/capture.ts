// Requests as they really were, one JSON object per line, for whoever writes a reader of them.

import { appendFileSync } from 'node:fs';
import type { Attributed } from './compare.ts';

/** Appends what trackers received; bodies that are not text in base64. */
export function capture(
  file: string,
  context: { site: string; page: string; browser: string; phase: string },
  seen: readonly Attributed[],
): void {
  for (const { request, receiver } of seen) {
    if (!receiver) continue;
    const { url, method, headers, body } = request;
    const text = body.toString('utf8');
    const content = Buffer.from(text).equals(body) ? { body: text } : { bodyBase64: body.toString('base64') };
    const line = {
      ...context,
      tracker: receiver.key,
      url,
      method,
      type: headers['sec-fetch-dest'] ?? '',
      contentType: headers['content-type'] ?? null,
    };
    appendFileSync(file, `${JSON.stringify({ ...line, ...content })}\n`);
  }
}
