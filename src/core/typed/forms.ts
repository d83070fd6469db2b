// The ways in which a typed contact is written when it is sent: as trackers normalise it, plain, encoded or hashed. What a page makes up for
// itself is not among them, and is not seen.

import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TypedForm, TypedKind } from '../model.ts';

const hashes = { md5, sha1, sha256, sha512 } as const;

/** Every text that may stand for the value in a request, with what it is: about 15 of each spelling. Padding of base64 is left out. */
export function formsOf(kind: TypedKind, value: string): Map<string, TypedForm> {
  const forms = new Map<string, TypedForm>();
  const add = (text: string, form: TypedForm) => {
    if (!forms.has(text)) forms.set(text, form);
  };
  for (const spelling of kind === 'email' ? spellingsOfEmail(value) : spellingsOfPhone(value)) {
    const encoded = encodeURIComponent(spelling);
    for (const text of [spelling, encoded, encoded.replaceAll('%20', '+')]) add(text, 'plain');
    const bytes = utf8ToBytes(spelling);
    for (const text of inBase64(bytes)) add(text, 'base64');
    for (const [form, hash] of Object.entries(hashes) as [keyof typeof hashes, typeof sha256][]) {
      const digest = hash(bytes);
      for (const text of [bytesToHex(digest), ...inBase64(digest)]) add(text, form);
    }
  }
  return forms;
}

/** As it was typed, and as it is normalised before it is hashed: all trim and lower it, Google and UID2 also rewrite addresses at Gmail. */
function spellingsOfEmail(value: string): Set<string> {
  const trimmed = value.trim();
  const lower = trimmed.toLowerCase();
  return new Set([value, trimmed, lower, trimmed.toUpperCase(), ofGmail(lower)]);
}

/** Without the dots and the part behind `+` that Gmail ignores; others are left as they are. */
function ofGmail(email: string): string {
  const [, mailbox = '', host] = /^([^+]+)(?:\+.*)?@(gmail|googlemail)\.com$/.exec(email) ?? [];
  return host === undefined ? email : `${mailbox.replaceAll('.', '')}@${host}.com`;
}

/** As it was typed, its digits, and E.164 with and without its plus, where the number says which country's it is. */
function spellingsOfPhone(value: string): Set<string> {
  const trimmed = value.trim();
  const digits = trimmed.replaceAll(/\D/g, '');
  const [, international] = /^(?:\+|00)(\d+)$/.exec(trimmed.replaceAll(/[^\d+]/g, '')) ?? [];
  return new Set([
    value,
    trimmed,
    digits,
    ...(international === undefined ? [] : [international, `+${international}`]),
  ]);
}

/** In both alphabets (RFC 4648, sections 4 and 5), without padding. */
function inBase64(bytes: Uint8Array): string[] {
  const text = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
}
