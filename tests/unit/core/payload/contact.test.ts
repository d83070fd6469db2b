import { describe, expect, test } from 'vitest';
import { isEmail } from '../../../../src/core/payload/contact.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';

test.each([
  ['jane@mail.example', true],
  ["  jane.o'neill+shop@sub.mail.example ", true],
  ['JANE@MAIL.EXAMPLE', true],
  ['jane@xn--mnchen-3ya.example', true],
  ['logo@2x.png', false],
  ['hero@3x.webp', false],
  ['react@18.2.0', false],
  ['lodash@4.17.21.min.js', false],
  ['@jane', false],
  ['jane@localhost', false],
  ['https://key@o1.ingest.sentry.example/7', false],
  ['write to jane@mail.example', false],
  [`${'a'.repeat(300)}@mail.example`, false],
  ['a@-.example', false],
])('%j is an e-mail address: %s', (value, expected) => {
  expect(isEmail(value)).toBe(expected);
});

describe('an e-mail address in a request', () => {
  const emails = (query: string, tracker = 'nobody') =>
    readRequest({ tracker, url: `https://t.example/?${query}` })
      .data.filter(({ type }) => type === 'email')
      .map(({ evidence }) => evidence);

  test.each<[string, string, string[]]>([
    ['in a field of any name', 'k9=jane%40mail.example', ['k9']],
    [
      'in the address of the page',
      `url=${encodeURIComponent('https://shop.example/?to=jane%40mail.example')}`,
      ['url'],
    ],
    ['in the referrer', `ref=${encodeURIComponent('https://shop.example/?a=1&to=jane@mail.example')}`, ['ref']],
    ['in JSON in a field', `d=${encodeURIComponent('{"who":"jane@mail.example"}')}`, ['d.who']],
    ['in the text of a link that was clicked', 'link_text=office%40shop.example', []],
    ['in a link', 'href=office%40shop.example', []],
    ['for a release of software', 'release=shop%40beta.build', []],
    ['in the path of the page', `url=${encodeURIComponent('https://medium.example/@jane')}`, []],
  ])('%s', (_, query, expected) => {
    expect(emails(query)).toEqual(expected);
  });

  test('is told by the field’s name, not twice', () => {
    expect(emails('email=jane%40mail.example')).toEqual(['email']);
  });
});
