// What the script that watches fields tells of a value: digests under the tab's key, and no more. It lives within a page's reach, so that
// nothing beyond this file may assume the shape.

import type { Instant, TypedForm, TypedKind } from '../model.ts';
import { KEYED_DIGEST } from './keyed.ts';

export interface TypedReport {
  /** Names the value, so that more can be told of it: random, and the same for no two. */
  id: string;
  kind: TypedKind;
  /** The digest of no text: shows under which key the others are. */
  proof: string;
  /** Of every text that may stand for the value. */
  digests: [digest: string, form: TypedForm][];
  /** How long these texts are: what is of another length need not be digested to be compared. */
  lengths: number[];
  /** When the person first pressed something that may send the value. */
  pressedAt?: Instant;
  /** When the form was sent. */
  submittedAt?: Instant;
}

const kinds: readonly unknown[] = ['email', 'phone'] satisfies TypedKind[];
const forms: readonly unknown[] = ['plain', 'base64', 'md5', 'sha1', 'sha256', 'sha512'] satisfies TypedForm[];
/** Five spellings of up to seventeen forms are 85. */
const MOST_DIGESTS = 100;
const LONGEST_TEXT = 1024;
const LAST_INSTANT = 8.64e15;
/** Four numbers of 32 bits with their hyphens have 43 characters. */
const ID = /^[\d-]{1,43}$/;

/** A report, or undefined for anything that is not exactly one. */
export function parseTypedReport(raw: unknown): TypedReport | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { id, kind, proof, digests, lengths, pressedAt, submittedAt } = raw as Record<string, unknown>;
  if (typeof id !== 'string' || !ID.test(id) || !kinds.includes(kind)) return undefined;
  if (typeof proof !== 'string' || !KEYED_DIGEST.test(proof)) return undefined;
  if (!isList(digests, isDigest) || !isList(lengths, (length) => isWhole(length, LONGEST_TEXT))) return undefined;
  if (![pressedAt, submittedAt].every((at) => at === undefined || isWhole(at, LAST_INSTANT))) return undefined;
  return {
    id,
    kind: kind as TypedKind,
    proof,
    digests: digests as TypedReport['digests'],
    lengths: lengths as number[],
    ...(pressedAt !== undefined && { pressedAt: pressedAt as Instant }),
    ...(submittedAt !== undefined && { submittedAt: submittedAt as Instant }),
  };
}

function isDigest(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [digest, form] = value as unknown[];
  return typeof digest === 'string' && KEYED_DIGEST.test(digest) && forms.includes(form);
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= MOST_DIGESTS && value.every(isItem);
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
