// What is kept of a request is small: engines keep all of a text for the sake of a piece that was cut out of it, unless it is copied.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readRequest } from '../../../../src/core/payload/read.ts';

const MB = 1024 * 1024;
const REQUESTS = 200;
const LENGTH = 250_000;

function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** A body of its own, in one piece, as a decoder makes it. */
function bodyOf(seed: number): string {
  const text = `newsletter_contact_email=jane%40mail.example&padding_${seed}=${'x'.repeat(LENGTH)}`;
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

test(`readings of ${REQUESTS} requests of 250 kB, all kept, take less than a megabyte`, () => {
  const before = held();
  const kept = Array.from({ length: REQUESTS }, (_, seed) =>
    readRequest({ tracker: 'nobody', url: 'https://t.example/', body: { kind: 'text', text: bodyOf(seed) } }),
  );
  const growth = held() - before;
  expect(kept.every(({ data }) => data[0]?.evidence === 'newsletter_contact_email')).toBe(true);
  expect(growth).toBeLessThan(MB);
}, 60_000);
