// Requests made from those in tests/fixtures/requests: damaged, mixed with each other, packed, and filled with what no tracker would send.

import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { RequestBody } from '../../src/core/payload/fields.ts';
import { oneOf, type Random } from './random.ts';

export interface Sent {
  tracker: string;
  url: string;
  type: string;
  sourceUrl: string;
  body?: RequestBody;
  /** What the browser delivers, where it is bytes. */
  raw?: Uint8Array<ArrayBuffer>;
}

const folder = new URL('../fixtures/requests/', import.meta.url);

export function fixtureRequests(): Sent[] {
  return readdirSync(folder).map((name) => {
    const { tracker, url, body } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return { tracker, url, type: body ? 'ping' : 'image', sourceUrl: 'https://shop.example/', ...(body && { body }) };
  });
}

/** Unknown to every table: general rules and shapes alone are at work. */
const NOBODY = 'nobody';
const types = ['image', 'script', 'xmlhttprequest', 'ping', 'beacon', 'sub_frame', 'main_frame', 'websocket', 'other'];
/** Of a thousand requests, this many are large: up to what is read of a body. */
const LARGE_IN_A_THOUSAND = 4;
const LARGE = 256 * 1024;

/** The next request, of any kind. */
export function mutated(sent: readonly Sent[], random: Random): Sent {
  const one = oneOf(random, sent);
  const other = oneOf(random, sent);
  const url = changedUrl(one.url, other.url, random);
  const text = changedText(textOf(one.body ?? other.body), textOf(other.body), random);
  return {
    tracker: random(8) === 0 ? NOBODY : one.tracker,
    url,
    type: oneOf(random, types),
    sourceUrl: oneOf(random, [one.sourceUrl, one.sourceUrl, url, '', noise(random, 30)]),
    ...bodyFor(one, text, random),
  };
}

function bodyFor(one: Sent, text: string, random: Random): Pick<Sent, 'body' | 'raw'> {
  switch (random(10)) {
    case 0:
    case 1:
      return {};
    case 2:
      return { body: { kind: 'form', form: formOf(text, random) } };
    case 3:
      return { raw: packedBytes(text, random) };
    case 4:
      return { body: one.body ?? { kind: 'unreadable' } };
    default:
      return { body: { kind: 'text', text } };
  }
}

function textOf(body: RequestBody | undefined): string {
  if (body?.kind === 'text') return body.text;
  if (body?.kind !== 'form') return '';
  return Object.entries(body.form)
    .flatMap(([name, values]) => values.map((value) => `${name}=${encodeURIComponent(value)}`))
    .join('&');
}

function changedUrl(url: string, other: string, random: Random): string {
  switch (random(8)) {
    case 0:
      return url;
    case 1:
      return `${url}${url.includes('?') ? '&' : '?'}${other.slice(other.indexOf('?') + 1)}`;
    case 2:
      return `${url}${url.includes('?') ? '&' : '?'}${pairs(random)}`;
    case 3:
      return `https://${noise(random, 20)}/${oneOf(random, ['', ';', 'a=1/', 'path/'])}${noise(random, 60)}`;
    default:
      return damaged(url, random);
  }
}

function changedText(text: string, other: string, random: Random): string {
  if (random(1000) < LARGE_IN_A_THOUSAND) return enlarged(text || other, random);
  switch (random(10)) {
    case 0:
      return text;
    case 1:
      return `${text}\n${other}`;
    case 2:
      return `${text}&${other}`;
    case 3:
      return JSON.stringify({ [word(random)]: text, [word(random)]: [other, value(random)] });
    case 4:
      return pairs(random);
    case 5:
      return multipart(text, random);
    case 6:
      return packedText(text, random);
    case 7:
      return noise(random, 400);
    default:
      return damaged(text, random);
  }
}

/** Some pieces cut out, doubled or replaced. */
function damaged(whole: string, random: Random): string {
  let result = whole;
  for (let wounds = 1 + random(4); wounds > 0; wounds -= 1) {
    const at = random(result.length + 1);
    const [before, piece, after] = [result.slice(0, at), result.slice(at, at + 12), result.slice(at + 12)];
    const replacements = [
      before + after,
      before + piece + piece + after,
      `${before}{"${piece}\u0000%${after}`,
      before + value(random) + after,
      before.slice(-8) + after,
    ];
    result = oneOf(random, replacements);
  }
  return result;
}

/** A long body of the kind, or of a kind that is made to be slow. */
function enlarged(text: string, random: Random): string {
  const length = 1 + random(LARGE);
  const part = oneOf(random, [
    text || 'a=1&',
    `${value(random)}&`,
    `{"a":${value(random).length}}\n`,
    '[[1],',
    '{"a":',
    'user.',
    noise(random, 40) || ' ',
  ]);
  const long = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  return oneOf(random, [
    long,
    JSON.stringify([long]),
    JSON.stringify(Array(500).fill({ [word(random)]: text.slice(0, 300) })),
  ]);
}

function packedText(text: string, random: Random): string {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString(oneOf(random, ['base64', 'base64url'] as const));
  const packed = oneOf(random, [
    () => Buffer.from(text).toString('base64'),
    () => base64(gzipSync(text)),
    () => base64(deflateSync(text)),
    () => encodeURIComponent(encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, ''))),
    () => JSON.stringify(JSON.stringify({ [word(random)]: text })),
  ])();
  return oneOf(random, [packed, `data=${packed}`, `{"${word(random)}":"${packed}"}`, damaged(packed, random)]);
}

function packedBytes(text: string, random: Random): Uint8Array<ArrayBuffer> {
  const bytes = oneOf(random, [gzipSync, deflateSync, deflateRawSync, (plain: string) => Buffer.from(plain)])(text);
  if (random(4) === 0 && bytes.length > 0) bytes[random(bytes.length)] = random(256);
  return new Uint8Array(random(6) === 0 ? bytes.subarray(0, random(bytes.length + 1)) : bytes);
}

function multipart(text: string, random: Random): string {
  const boundary = `--${noise(random, 20)}`;
  const part = () =>
    `${boundary}\r\nContent-Disposition: form-data; name="${word(random)}"\r\n\r\n${damaged(text.slice(0, 500), random)}\r\n`;
  return `${part()}${part()}${boundary}--`;
}

function formOf(text: string, random: Random): Record<string, string[]> {
  const entries = Array.from({ length: 1 + random(6) }, () => [word(random), [value(random), text.slice(0, 2000)]]);
  return random(5) === 0 ? { [text]: [''] } : Object.fromEntries(entries);
}

function pairs(random: Random): string {
  return Array.from(
    { length: 1 + random(12) },
    () => `${word(random)}=${encodeURIComponent(value(random).replaceAll(/[\ud800-\udfff]/g, ''))}`,
  ).join(oneOf(random, ['&', '&', ';']));
}

const words =
  'url email em phone id uid cid sid user.name user[email] language tz screen lat event events[].type data gdpr_consent us_privacy ref title total currency __proto__ constructor a % d.e.f x[] eids[].uids[].id newsletter_email_sha256 path[] ~oref pr1'.split(
    ' ',
  );

function word(random: Random): string {
  return random(6) === 0 ? noise(random, 300) : oneOf(random, words);
}

const values = [
  'jane@mail.example',
  'a'.repeat(64),
  'a'.repeat(3000),
  'https://shop.example/?to=jane%40mail.example',
  '1920x1080',
  'Europe/Berlin',
  '0193b1c2-aaaa-7bbb-8ccc-123456789abc',
  'GA1.1.1204887712.1795470000',
  'CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA.YAAAAAAAAAAA',
  '1YNN',
  '+49 151 1234567',
  '{"a":{"b":[1,2,"c"]}}',
  'eyJhIjp7ImVtYWlsIjoiamFuZUBtYWlsLmV4YW1wbGUifX0=',
  'H4sIAAAAAAAAA6tWSlSyUkpKLFKqBQB3bWsTDQAAAA==',
  '49.90',
  'EUR',
  '\ud83d',
  '\u0000',
  '',
  '%',
  '[[[[[[[[[[[[[[[[[[[[[[',
];

function value(random: Random): string {
  return random(4) === 0 ? noise(random, 200) : oneOf(random, values);
}

const alphabet = '{}[]":,=&%;~.\\/+-_$@ \n\r\t\u0000aeZ019é\ud83d\ufffd';

function noise(random: Random, most: number): string {
  return Array.from({ length: random(most) }, () => alphabet.charAt(random(alphabet.length))).join('');
}
