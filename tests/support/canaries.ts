// Values that no real person has, planted where pages and trackers handle people's, and looked for where Candor keeps and shows things: as they
// are, as they are usually written, encoded, and hashed.

import { createHash } from 'node:crypto';

export const canaries = {
  email: 'Ottilie.Canarywren@Mail-Canary.example',
  phone: '+49 1512 9487 365',
  card: '4012 8888 8888 1881',
  password: 'Zeisig-7-Stieglitz!9',
  name: 'Ottilie Canarywren',
} as const;

export type Canary = keyof typeof canaries;

/** Shorter forms occur by chance. */
const SHORTEST = 8;

/** How a canary may be written, before it is encoded or hashed: trackers trim, lower and strip before they hash. */
function spellings(value: string): string[] {
  const plain = value.trim();
  const digits = plain.replace(/\D/g, '');
  const isNumber = digits.length >= 10;
  const words = plain.split(' ');
  const forms = isNumber
    ? [plain, digits, `+${digits}`, plain.replaceAll(' ', ''), plain.replaceAll(' ', '-'), `0${digits.slice(2)}`]
    : [plain, plain.replaceAll(' ', ''), plain.replaceAll(' ', '_'), ...words];
  return [...new Set(forms.flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()]))].filter(
    (form) => form.length >= SHORTEST,
  );
}

interface Needle {
  canary: Canary;
  /** How it is written, for the sentence that says that it was found. */
  form: string;
  /** Lower case, as what it is looked for in. */
  text: string;
}

const algorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;

const needles: readonly Needle[] = (Object.entries(canaries) as [Canary, string][]).flatMap(([canary, value]) => {
  const found = new Map<string, string>();
  const add = (form: string, text: string) => {
    const lower = text.toLowerCase();
    if (text.length >= SHORTEST && !found.has(lower)) found.set(lower, form);
  };
  for (const spelling of spellings(value)) {
    add('plain', spelling);
    add('URL-encoded', encodeURIComponent(spelling));
    add('URL-encoded twice', encodeURIComponent(encodeURIComponent(spelling)));
    add('form-encoded', new URLSearchParams([['', spelling]]).toString().slice(1));
    add('hex', Buffer.from(spelling).toString('hex'));
    add('reversed', [...spelling].reverse().join(''));
    for (const text of base64Within(spelling)) add('base64', text);
    for (const algorithm of algorithms) {
      const digest = createHash(algorithm).update(spelling).digest();
      add(algorithm, digest.toString('hex'));
      add(`${algorithm} in base64`, digest.toString('base64').replace(/=+$/, ''));
      add(`${algorithm} in base64url`, digest.toString('base64url'));
    }
  }
  return [...found].map(([text, form]) => ({ canary, form, text }));
});

/** What is the same in base64 of any text that a value stands in: it begins at one of three offsets within a group of three bytes. */
function base64Within(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    // Of the characters at both ends some bits are other bytes'.
    const first = [0, 2, 3][offset]!;
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const within = text.slice(first, last);
    return [within, within.replaceAll('-', '+').replaceAll('_', '/')];
  });
}

/** One thing that was looked through. */
export interface Place {
  where: string;
  text: string;
}

/** A sentence on every canary in these places, in every form in which it is there; none where there is none. */
export function findCanaries(places: readonly Place[]): string[] {
  return places.flatMap(({ where, text }) => {
    const lower = text.toLowerCase();
    return needles
      .filter((needle) => lower.includes(needle.text))
      .map(({ canary, form }) => `the ${canary} (${form}) is in ${where}`);
  });
}

/** Which canaries are in a text, in any form. */
export function canariesIn(text: string): Canary[] {
  const lower = text.toLowerCase();
  return [...new Set(needles.filter((needle) => lower.includes(needle.text)).map(({ canary }) => canary))];
}
