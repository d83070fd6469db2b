// A search that finds nothing shows nothing unless it would have found something.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Canary, canaries, canariesIn, findCanaries } from '../../support/canaries.ts';

const hash = (algorithm: string, value: string) => createHash(algorithm).update(value).digest();
const base64 = (text: string) => Buffer.from(text).toString('base64');

const { email, phone, card, password, name } = canaries;
const digits = (value: string) => value.replace(/\D/g, '');

describe('finds', () => {
  test.each<[string, Canary, string]>([
    ['the address', 'email', `"user":"${email}"`],
    ['the address in lower case', 'email', email.toLowerCase()],
    ['the address within an address', 'email', `https://a.example/?e=${encodeURIComponent(email)}&x=1`],
    ['the address within an address within an address', 'email', encodeURIComponent(encodeURIComponent(email))],
    ['the address in base64', 'email', base64(email)],
    ['the address within base64, first offset', 'email', base64(`{"e":"${email}"}`)],
    ['the address within base64, second offset', 'email', base64(`{"ee":"${email}"}`)],
    ['the address within base64, third offset', 'email', base64(`{"eee":"${email}"}`)],
    ['SHA-256 of the address', 'email', hash('sha256', email.toLowerCase()).toString('hex').toUpperCase()],
    ['SHA-256 of the address as it was typed', 'email', hash('sha256', email).toString('base64')],
    ['MD5 of the address', 'email', `x${hash('md5', email.toLowerCase()).toString('hex')}x`],
    ['SHA-1 of the address', 'email', hash('sha1', email.toLowerCase()).toString('base64url')],
    ['SHA-512 of the address', 'email', hash('sha512', email.toLowerCase()).toString('hex')],
    ['the phone number', 'phone', phone],
    ['the phone number without spaces', 'phone', phone.replaceAll(' ', '')],
    ['the phone number as it is hashed', 'phone', hash('sha256', `+${digits(phone)}`).toString('hex')],
    ['the phone number in digits, hashed', 'phone', hash('sha256', digits(phone)).toString('hex')],
    ['the phone number as it is dialled at home', 'phone', `0${digits(phone).slice(2)}`],
    ['the card', 'card', card],
    ['the card in digits', 'card', digits(card)],
    ['the card with hyphens', 'card', card.replaceAll(' ', '-')],
    ['the password', 'password', `p=${password}`],
    ['the password, hashed', 'password', hash('sha1', password).toString('hex')],
    ['the name', 'name', name],
    ['the name of a form', 'name', name.replace(' ', '+')],
    ['the last name, hashed', 'name', hash('sha256', 'canarywren').toString('hex')],
  ])('%s', (_, canary, text) => {
    expect(canariesIn(text)).toContain(canary);
    expect(findCanaries([{ where: 'here', text }])).toContainEqual(
      expect.stringMatching(new RegExp(`^the ${canary} \\(.+\\) is in here$`)),
    );
  });
});

test.each([
  '',
  'email: ottilie@mail.example',
  'Ottilie',
  '4111 1111 1111 1111',
  hash('sha256', 'someone').toString('hex'),
])('finds nothing in %j', (text) => {
  expect(findCanaries([{ where: 'here', text }])).toEqual([]);
});
