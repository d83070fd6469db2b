// What was typed on a page, found in a request: surer than any name or guess.

import { expect, test } from 'vitest';
import type { DataSeen, TypedSent } from '../../../../src/core/model.ts';
import { surer } from '../../../../src/core/payload/certainty.ts';
import { read } from '../../../../src/core/payload/read.ts';
import type { FindTyped } from '../../../../src/core/typed/found.ts';

const HASH = 'a'.repeat(64);
const find: FindTyped = (value) =>
  value === HASH ? { kind: 'email', form: 'sha256', when: 'before-submission' } : undefined;
const sent = { form: 'sha256', when: 'before-submission', host: 't.example', at: 7 } as const;

const dataIn = (url: string, tracker: string) => read({ url, tracker }, { typed: { find, at: 7 } }).reading.data;

test('under a name that says nothing, at a tracker that nobody has described', () => {
  expect(dataIn(`https://t.example/c?q7=${HASH}&x=1`, 'nobody')).toEqual([
    { type: 'hashed-email', evidence: 'q7', typed: sent },
  ]);
});

test('what was a guess is certain', () => {
  const url = `https://t.example/c?hashed_email=${HASH}`;
  expect(read({ url, tracker: 'nobody' }).reading.data).toEqual([
    { type: 'hashed-email', evidence: 'hashed_email', certainty: 'likely' },
  ]);
  expect(dataIn(url, 'nobody')).toEqual([{ type: 'hashed-email', evidence: 'hashed_email', typed: sent }]);
});

test('what a table knows is said once', () => {
  const data = dataIn(`https://t.example/tr/?id=1&ev=Lead&ud[em]=${HASH}`, 'facebook_custom_audience');
  expect(data.filter(({ type }) => type === 'hashed-email')).toEqual([
    { type: 'hashed-email', evidence: 'ud[em]', typed: sent },
  ]);
});

test('what is packed in a field is said of what it is packed in', () => {
  const json = encodeURIComponent(JSON.stringify({ user: { q7: HASH } }));
  const pairs = encodeURIComponent(`e=ce&m=[${HASH}]`);
  const found: FindTyped = (value) => (value.includes(HASH) ? find(HASH) : undefined);
  const url = `https://t.example/c?data=${json}&p0=${pairs}`;
  const { data } = read({ url, tracker: 'nobody' }, { typed: { find: found, at: 7 } }).reading;
  expect(data.filter(({ typed }) => typed).map(({ evidence }) => evidence)).toEqual(['data.user.q7', 'p0.m']);
});

test('the name of a field that could be a value is not kept here either', () => {
  expect(dataIn(`https://t.example/c?jane%40mail.example=${HASH}`, 'nobody')[0]?.evidence).not.toContain('jane');
});

const typed = (when: TypedSent['when'], at: number): DataSeen => ({
  type: 'email',
  evidence: 'e',
  typed: { ...sent, when, at },
});

test.each([
  [typed('after-submission', 1), typed('before-submission', 2), 2],
  [typed('before-submission', 2), typed('after-submission', 1), 2],
  [typed('unknown', 2), typed('after-submission', 1), 2],
  [typed('before-submission', 1), typed('before-submission', 2), 1],
  [typed('before-submission', 2), typed('before-submission', 1), 1],
  [{ type: 'email', evidence: 'e', certainty: 'likely' } as const, typed('unknown', 3), 3],
  [typed('unknown', 3), { type: 'email', evidence: 'e' } as const, 3],
])('of %o and %o the one that tells more', (one, other, at) => {
  const both = surer(one, other);
  expect(both.typed?.at).toBe(at);
  expect(both.certainty).toBeUndefined();
});
