// What a value has to look like to be of a type. A field's name alone would take a version number for a page, or a pixel's id for a
// person's. Types that are not listed can have any value.

import type { DataType } from '../model.ts';

const address = /^(?:https?:\/\/|https?%3a|\/\/)/i;
const hash = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}|[\w+/-]{43}=?)$/i;
/** Long enough not to be a counter or a flag. */
const identifier = /^(?=.*\d)[\w.$:|=!~^{}*+/-]{6,200}$|^[a-z]{10,200}$/i;

export const shapes: Partial<Record<DataType, RegExp>> = {
  'page-url': address,
  referrer: address,
  email: /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i,
  'hashed-email': hash,
  'hashed-phone': hash,
  phone: /^\+?(?:[\s().-]*\d){8,15}$/,
  screen: /^\d{2,5}(?:\s*[x,*]\s*\d{2,5}(?:x\d{1,2})?)?$/i,
  language: /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*(?:,.*)?$/i,
  timezone: /^(?:[-+]?\d{1,4}(?:\.\d+)?|[-+]\d\d:?\d\d|UTC|GMT|[A-Z][\w+-]+\/[\w/+-]+)$/,
  'user-agent': /^[\w-]+\/\d/,
  'client-id': identifier,
  'session-id': identifier,
  'advertising-id': identifier,
  'cookie-id': identifier,
  coordinates: /^-?\d{1,3}\.\d{2,}$/,
  'consent-string': /^(?:C[\w-]{20,}|D[\w~.-]{5,}|1[YN-]{3}|\d~)/i,
};

/** What SDKs write for nothing. */
const EMPTY = new Set([
  '',
  'null',
  'undefined',
  'false',
  '0',
  'none',
  '[object Object]',
  '(not set)',
  '$direct',
  'unknown',
]);

/** Whether a value can be of a type; empty ones are of none. */
export function hasShape(type: DataType, value: string): boolean {
  if (EMPTY.has(value)) return false;
  return shapes[type]?.test(value) ?? true;
}
