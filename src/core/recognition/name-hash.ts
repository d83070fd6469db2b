// The hash by which names are found. Polynomial, so that the hash of a part follows from those of what comes before its two ends.

const BASE = 0x01000193;
/** About four buckets for each name, so that one look tells of most names that nothing is known of them. */
const BUCKET_BITS = 15;
export const BUCKETS = 1 << BUCKET_BITS;
/** Buckets whose names are read together: some ten names. */
const BLOCK_BITS = 10;
export const BLOCKS = 1 << BLOCK_BITS;
const LABEL_BITS = 12;
export const LABEL_SLOTS = 1 << LABEL_BITS;
export const BUCKETS_OF_BLOCK = BUCKETS / BLOCKS;

/** Where a name with a hash is, if it is anywhere. */
export function bucketOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BUCKET_BITS);
}

export function blockOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BLOCK_BITS);
}

/** Where a last label with a hash is marked. */
export function labelSlot(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - LABEL_BITS);
}

export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash with one more character. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** No host is longer (RFC 1035, 2.3.4, with room to spare). */
export const LONGEST_HOST = 512;
const powers = new Int32Array(LONGEST_HOST + 1);
powers[0] = 1;
/** Up to which exponent there are powers: as many as the longest host so far needed. */
let most = 0;

/** To be called before hashOfPart for parts of up to `length` characters, at most LONGEST_HOST. */
export function prepareParts(length: number): void {
  for (; most < length; most += 1) powers[most + 1] = Math.imul(powers[most]!, BASE);
}

/** Hash of a part of `length` characters, from the hashes up to its end and up to its beginning. */
export function hashOfPart(upToEnd: number, upToStart: number, length: number): number {
  return (upToEnd - Math.imul(upToStart, powers[length]!)) | 0;
}
