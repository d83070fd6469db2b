// Base64 and base64url (RFC 4648, sections 4 and 5), as far as they hold text or something compressed. Nearly every word is valid base64 of
// something: the first bytes decide, before all of it is decoded.

/** Enough to tell; what means anything is longer. */
const PEEK = 8;
const BEGINS = /^[\w+/ -]{8}/;
/** Forms may have made spaces of pluses. */
const WHOLE = /^[\w+/ -]+={0,2}\s*$/;
/** A JSON Web Token: what it claims is the part in the middle (RFC 7519, section 3). */
const TOKEN = /^eyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]*$/;

/** What base64 holds, by its first bytes: text, something compressed, or nothing that can be told from chance. */
export function kindOfBase64(text: string): 'text' | 'compressed' | undefined {
  if (!BEGINS.test(text)) return undefined;
  const bytes = binaryOf(text.slice(0, PEEK));
  if (bytes === undefined) return undefined;
  if (isCompressed(bytes.charCodeAt(0), bytes.charCodeAt(1))) return 'compressed';
  // The start of one word in 300 is printable by chance; it must then turn out to be in a known format.
  return /^[\t\n\r\x20-\x7e]+$/.test(bytes) ? 'text' : undefined;
}

/** The text in base64; undefined for what is not base64 to its end. Ends at the last whole group of what was cut. */
export function textInBase64(text: string): string | undefined {
  const bytes = bytesInBase64(TOKEN.exec(text)?.[1] ?? text);
  return bytes && new TextDecoder().decode(bytes);
}

/** The bytes in base64; undefined for what is not base64 to its end. */
export function bytesInBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!WHOLE.test(text)) return undefined;
  const binary = binaryOf(text);
  if (binary === undefined) return undefined;
  // A loop, since `Uint8Array.from` takes ten times as long.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Whether bytes begin as gzip (RFC 1952, section 2.3.1) or zlib streams (RFC 1950, section 2.2: method 8, window 32 kB) do. */
export function isCompressed(first: number, second: number): boolean {
  if (first === 0x1f) return second === 0x8b;
  return first === 0x78 && ((first << 8) | second) % 31 === 0;
}

function binaryOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/={1,2}$/, '')
    .replaceAll(/[ -]/g, '+')
    .replaceAll('_', '/');
  try {
    // One character beyond a whole group holds no byte.
    return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
  } catch {
    return undefined;
  }
}
