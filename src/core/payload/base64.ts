// Base64 and base64url (RFC 4648, sections 4 and 5), as far as they hold text or something compressed. Nearly every word is valid base64 of
// something: the first bytes decide, before all of it is decoded.

/** Enough to tell; what means anything is longer. */
const PEEK = 8;
/** Forms may have made spaces of pluses. */
const WHOLE = /^[\w+/ -]+={0,2}\s*$/;
/** A JSON Web Token: what it claims is the part in the middle (RFC 7519, section 3). */
const TOKEN = /^eyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]*$/;

/** What base64 holds, by its first bytes: text, something compressed, or nothing that can be told from chance. */
export function kindOfBase64(text: string): 'text' | 'compressed' | undefined {
  if (text.length < PEEK || text.startsWith(' ')) return undefined;
  for (let at = 0; at < PEEK; at += 4) {
    const group = groupAt(text, at);
    if (group < 0) return undefined;
    if (at === 0 && isCompressed(group >>> 16, (group >>> 8) & 0xff)) return 'compressed';
    // The start of one word in 300 is printable by chance; it must then turn out to be in a known format.
    if (!isPrintable(group >>> 16) || !isPrintable((group >>> 8) & 0xff) || !isPrintable(group & 0xff))
      return undefined;
  }
  return 'text';
}

/** By the codes of characters: what each stands for; -1 for those that are not in base64. */
const sextets = new Int8Array(128).fill(-1);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  sextets[character.charCodeAt(0)] = value;
for (const [character, same] of ['-+', ' +', '_/']) sextets[character!.charCodeAt(0)] = sextets[same!.charCodeAt(0)]!;

/** The three bytes that four characters stand for; negative for what is not base64. */
function groupAt(text: string, at: number): number {
  let group = 0;
  for (let character = at; character < at + 4; character += 1) {
    const sextet = sextets[text.charCodeAt(character)] ?? -1;
    if (sextet < 0) return -1;
    group = (group << 6) | sextet;
  }
  return group;
}

function isPrintable(byte: number): boolean {
  return (byte > 0x1f && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
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
