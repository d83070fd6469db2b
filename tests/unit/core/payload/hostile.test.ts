// What a tracker sends is the tracker's to choose. None of it may hold the extension up.

import { expect, test } from 'vitest';
import type { RequestBody } from '../../../../src/core/payload/fields.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';

const KB = 1024;
const text = (body: string): RequestBody => ({ kind: 'text', text: body });
const long = 'x'.repeat(250 * KB);
/** Far above what it takes, far below what a pattern that backtracks would. */
const PATIENCE = 1500;

const values = [
  ['digits', '1'.repeat(250 * KB)],
  ['spaces', `+${' '.repeat(250 * KB)}x`],
  ['dots', '.'.repeat(250 * KB)],
  ['almost an e-mail address', `${'a.'.repeat(120 * KB)}@`],
  ['many @', '@'.repeat(250 * KB)],
  ['almost Google’s list of hashes', `tv.1~${'em.~'.repeat(60 * KB)}!`],
  ['almost a page', `https://${'a.js'.repeat(60 * KB)}`],
  ['almost languages', `en${'-us'.repeat(80 * KB)}!`],
  ['almost a TC string', `C${'.'.repeat(8 * KB)}`],
  ['almost base64', `eyJ${'A'.repeat(250 * KB)}!`],
] as const;
const names = 'email phone url language timezone screen coordinates em gdpr_consent event la user.name'.split(' ');

test.each(values)('a value of %s, for every kind of field', (_, value) => {
  for (const name of names) expectQuick('google_analytics', { kind: 'form', form: { [name]: [value] } });
});

test.each<[string, RequestBody]>([
  ['a name of 250 kB', text(JSON.stringify({ [`user.${long}`]: { name: 'x' } }))],
  ['a long name over a long list', text(JSON.stringify({ [long]: Array.from({ length: 20_000 }, () => 1) }))],
  ['names that begin like many rules', text(JSON.stringify({ ['user.'.repeat(40 * KB)]: 1 }))],
  ['pairs with such names', text(`${'user.'.repeat(40 * KB)}=1`)],
  ['a form of 20,000 lists', { kind: 'form', form: Object.fromEntries(many((at) => [`a${at}`, ['{"b":[1,2]}']])) }],
  ['lines that are no JSON', text(`{\n${'{"a":\n'.repeat(40 * KB)}`)],
])('%s', (_, body) => {
  expectQuick('sentry', body);
});

test('an address of 2 MB', () => {
  const start = performance.now();
  readRequest({
    tracker: 'google_analytics',
    url: `https://t.example/${';a=1'.repeat(250 * KB)}?${'b=2&'.repeat(250 * KB)}`,
  });
  expect(performance.now() - start).toBeLessThan(PATIENCE);
});

function many<T>(make: (at: number) => T): T[] {
  return Array.from({ length: 20_000 }, (_, at) => make(at));
}

function expectQuick(tracker: string, body: RequestBody): void {
  const start = performance.now();
  readRequest({ tracker, url: 'https://t.example/', body });
  expect(performance.now() - start).toBeLessThan(PATIENCE);
}
