// The SHA-256 sum by which a file can be told from any other, made piece by piece.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface Sum {
  add(bytes: Uint8Array): void;
  /** Hexadecimal digits; nothing can be added after it. */
  hex(): string;
}

export function createSum(): Sum {
  const hash = sha256.create();
  return { add: (bytes) => void hash.update(bytes), hex: () => hexOf(hash.digest()) };
}

export function hexOf(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}
