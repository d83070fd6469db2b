// A typed value, as trackers write it, is found again in what they send.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TypedForm, TypedKind } from '../../../../src/core/model.ts';
import { isWhole } from '../../../../src/core/typed/fields.ts';
import { formsOf } from '../../../../src/core/typed/forms.ts';
import { dataTypeOfTyped } from '../../../../src/core/typed/found.ts';
import { KEYED_DIGEST, keyedDigest } from '../../../../src/core/typed/keyed.ts';
import { piecesOf } from '../../../../src/core/typed/pieces.ts';

const hash = (algorithm: string, text: string, encoding: 'hex' | 'base64' | 'base64url' = 'hex') =>
  createHash(algorithm).update(text).digest(encoding);

/** What a field's value is found to be. */
function found(kind: TypedKind, typed: string, sent: string): TypedForm | undefined {
  const forms = formsOf(kind, typed);
  return [...piecesOf(sent)].flatMap((piece) => forms.get(piece) ?? [])[0];
}

describe('an e-mail address', () => {
  const typed = ' Jane.Doe+News@Gmail.com ';
  const lower = 'jane.doe+news@gmail.com';

  test.each<[string, string, TypedForm]>([
    ['as it was typed', typed, 'plain'],
    ['trimmed', typed.trim(), 'plain'],
    ['in lower case', lower, 'plain'],
    ['encoded for an address', encodeURIComponent(lower), 'plain'],
    ['in the query of a page’s address', `https://shop.example/?mail=${encodeURIComponent(lower)}&a=b`, 'plain'],
    ['in the path of one', `https://shop.example/for/${encodeURIComponent(lower)}`, 'plain'],
    ['in a list', `["${lower}"]`, 'plain'],
    ['in a link', `mailto:${lower}`, 'plain'],
    ['in base64', Buffer.from(lower).toString('base64'), 'base64'],
    ['in base64url', Buffer.from(lower).toString('base64url'), 'base64'],
    ['MD5', hash('md5', lower), 'md5'],
    ['SHA-1', hash('sha1', lower), 'sha1'],
    ['SHA-256', hash('sha256', lower), 'sha256'],
    ['SHA-256 in capitals', hash('sha256', lower).toUpperCase(), 'sha256'],
    ['SHA-512', hash('sha512', lower), 'sha512'],
    ['SHA-256 in base64', hash('sha256', lower, 'base64'), 'sha256'],
    [
      'SHA-256 in base64 whose pluses a form has made spaces',
      hash('sha256', lower, 'base64').replaceAll('+', ' '),
      'sha256',
    ],
    ['SHA-256 in base64url', hash('sha256', lower, 'base64url'), 'sha256'],
    ['as Google and UID2 rewrite it', hash('sha256', 'janedoe@gmail.com'), 'sha256'],
    ['in Google’s list', `tv.1~em.${hash('sha256', lower, 'base64url')}~pn.abc`, 'sha256'],
  ])('%s', (_, sent, form) => {
    expect(found('email', typed, sent)).toBe(form);
  });

  test.each(['jane.doe@gmail.com.example', 'janedoe', hash('sha256', 'someone.else@gmail.com'), '', 'x'.repeat(5000)])(
    '%s is another',
    (sent) => {
      expect(found('email', typed, sent)).toBeUndefined();
    },
  );

  test('dots count everywhere but at Gmail', () => {
    expect(found('email', 'jane.doe@mail.example', 'janedoe@mail.example')).toBeUndefined();
  });
});

describe('a phone number', () => {
  test.each<[string, string, TypedForm | undefined]>([
    ['+49 (1512) 948-7365', '+49 (1512) 948-7365', 'plain'],
    ['+49 (1512) 948-7365', '+4915129487365', 'plain'],
    ['+49 (1512) 948-7365', '4915129487365', 'plain'],
    ['+49 (1512) 948-7365', hash('sha256', '+4915129487365'), 'sha256'],
    ['+49 (1512) 948-7365', hash('sha256', '4915129487365'), 'sha256'],
    ['0049 1512 9487365', hash('sha256', '+4915129487365'), 'sha256'],
    ['01512 9487365', hash('md5', '015129487365'), 'md5'],
    // Which country it is of, the number does not say.
    ['01512 9487365', hash('sha256', '+4915129487365'), undefined],
    ['+49 1512 9487365', '+49+1512+9487365', undefined],
    ['+49 1512 9487365', '%2B49+1512+9487365', 'plain'],
  ])('%s, sent as %s', (typed, sent, form) => {
    expect(found('phone', typed, sent)).toBe(form);
  });
});

test.each<[TypedKind, string, boolean]>([
  ['email', 'jane@mail.example', true],
  ['email', 'jane@mail', false],
  ['email', 'jane', false],
  ['email', '', false],
  ['phone', '030 1234567', true],
  ['phone', '+1 (212) 555-0100', true],
  ['phone', '030 12', false],
  ['phone', '4012888888881881', false],
  ['phone', 'jane@mail.example', false],
])('%s: %s is whole: %s', (kind, value, whole) => {
  expect(isWhole(kind, value)).toBe(whole);
});

test('text of any length is no phone number', () => {
  expect(isWhole('phone', ' 1'.repeat(100_000))).toBe(false);
});

test('any address is found however it is spelled, hashed and wrapped', () => {
  const wraps = [(text: string) => text, (text: string) => ` ${text} `, (text: string) => `a=${text}&b=1`];
  const algorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;
  fc.assert(
    fc.property(
      fc.emailAddress(),
      fc.constantFrom(...algorithms),
      fc.constantFrom(...wraps),
      (email, algorithm, wrap) => {
        fc.pre(isWhole('email', email));
        const sent = wrap(hash(algorithm, email.toLowerCase()));
        expect(found('email', email, sent)).toBe(algorithm);
      },
    ),
  );
});

test('what may stand for a value is bounded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
      expect(piecesOf(value).size).toBeLessThanOrEqual(200);
    }),
  );
  expect(formsOf('email', ' Jane.Doe+x@Gmail.com ').size).toBeLessThanOrEqual(100);
  expect(formsOf('phone', ' 0049 (1512) 948 ').size).toBeLessThanOrEqual(100);
});

test('a keyed digest tells nothing without its key', () => {
  const text = hash('sha256', 'jane@mail.example');
  const [one, other] = ['a', 'b'].map((key) => keyedDigest(key));
  expect(one!(text)).toMatch(KEYED_DIGEST);
  expect(one!(text)).toBe(one!(text));
  expect(one!(text)).not.toBe(other!(text));
  expect(one!(text)).not.toBe(hash('sha256', text).slice(0, 32));
});

test('a hash is a hashed contact, base64 a readable one', () => {
  expect(dataTypeOfTyped({ kind: 'email', form: 'md5' })).toBe('hashed-email');
  expect(dataTypeOfTyped({ kind: 'phone', form: 'sha256' })).toBe('hashed-phone');
  expect(dataTypeOfTyped({ kind: 'email', form: 'base64' })).toBe('email');
  expect(dataTypeOfTyped({ kind: 'phone', form: 'plain' })).toBe('phone');
});
