// Unfolds what is compressed, a little at a time: a few bytes that unfold to gigabytes cost no more than any others.

/** Bytes handed over at once. Deflate unfolds to at most 1,032 times as much, and browsers unfold all that they are given before they pause. */
const BITE = 512;
/** Pieces unfolded at the same time, and pieces that may wait for their turn; what comes beyond is left as it is. */
const MOST_AT_ONCE = 4;
const MOST_WAITING = 64;

let underWay = 0;
const waiting: (() => void)[] = [];

/**
 * The first `most` bytes of what gzip (RFC 1952), zlib (RFC 1950) or raw deflate (RFC 1951) unfolds to; undefined for what is none of them,
 * or where too many wait. What breaks off in the middle gives what came before.
 */
export async function unfold(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (waiting.length >= MOST_WAITING) return undefined;
  if (underWay >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  underWay += 1;
  try {
    return await unfoldNow(bytes, format, most);
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
}

async function unfoldNow(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = inBites(bytes).pipeThrough(new DecompressionStream(format)).getReader();
  const all = new Uint8Array(most);
  let length = 0;
  try {
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      all.set(value.subarray(0, most - length), length);
      length += Math.min(value.length, most - length);
    }
    await reader.cancel();
  } catch {
    if (length === 0) return undefined;
  }
  return all.subarray(0, length);
}

/** Hands over the next bite when the last one is unfolded and read. */
function inBites(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + BITE));
        at += BITE;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
