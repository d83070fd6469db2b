// Which fields are watched, and above all which are not.

import { expect, test } from 'vitest';
import { isOfCard, kindOfField } from '../../../../src/core/typed/fields.ts';

const field = (type: string, marks: { autocomplete?: string; name?: string; id?: string } = {}) => ({
  type,
  autocomplete: '',
  name: '',
  id: '',
  ...marks,
});

test.each([
  [field('email'), 'email'],
  [field('tel'), 'phone'],
  [field('email', { autocomplete: 'username', name: 'login' }), 'email'],
  [field('text', { autocomplete: 'section-a shipping email' }), 'email'],
  [field('text', { autocomplete: 'home tel-national' }), 'phone'],
  [field('text', { name: 'billing_email' }), 'email'],
  [field('text', { id: 'passenger-e-mail' }), 'email'],
  [field('text', { name: 'customer[mobile]' }), 'phone'],
  [field('text', { id: 'tel' }), 'phone'],
  [field('text', { name: 'telefono' }), 'phone'],
] as const)('%o is watched', (marks, kind) => {
  expect(kindOfField(marks)).toBe(kind);
});

test.each([
  field('password'),
  field('password', { name: 'email', autocomplete: 'email' }),
  field('text', { autocomplete: 'current-password', name: 'email' }),
  field('tel', { autocomplete: 'cc-number' }),
  field('tel', { autocomplete: 'section-pay cc-csc' }),
  field('tel', { name: 'cardnumber' }),
  field('tel', { name: 'cvc' }),
  field('tel', { autocomplete: 'one-time-code' }),
  field('tel', { id: 'otp-code' }),
  field('tel', { name: 'verification' }),
  field('tel', { name: 'sms_code' }),
  field('tel', { name: 'pin' }),
  field('text', { name: 'iban' }),
  field('text', { name: 'hotel' }),
  field('text', { name: 'q' }),
  field('search', { name: 'email' }),
  field('hidden', { name: 'email' }),
  field('text'),
])('%o is not watched', (marks) => {
  expect(kindOfField(marks)).toBeUndefined();
});

test('fields of a card are known by what browsers fill them in by', () => {
  expect(['cc-number', 'section-x billing cc-exp'].map(isOfCard)).toEqual([true, true]);
  expect(['', 'email', 'acc-number'].map(isOfCard)).toEqual([false, false, false]);
});
