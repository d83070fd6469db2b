// Digests under a key that lives no longer than the background worker: without it nothing can be told from them, not even which of two values
// that are guessed was typed.

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type KeyedDigest = (text: string) => string;

/** Of HMAC-SHA-256: two texts of one tab have the same by chance once in 10³⁸ pairs. */
const BYTES = 16;
/** What a keyed digest looks like. */
export const KEYED_DIGEST = /^[\da-f]{32}$/;

/** Whoever has a key can show that they have it, and not hand it on. */
export const proofOf = (digest: KeyedDigest): string => digest('');

/** Digests under a key, in hexadecimal. */
export function keyedDigest(key: string): KeyedDigest {
  const begun = hmac.create(sha256, utf8ToBytes(key));
  return (text) => bytesToHex(begun.clone().update(utf8ToBytes(text)).digest().subarray(0, BYTES));
}
