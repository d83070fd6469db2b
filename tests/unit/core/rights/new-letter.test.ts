// What pages hand over is parsed: nothing but a letter's own fields is taken, and what is no letter is refused.

import { describe, expect, test } from 'vitest';
import { letterChange, newLetter } from '../../../../src/core/rights/new-letter.ts';

const made = { id: 'a', createdAt: Date.UTC(2026, 10, 27, 10) };
const given = {
  organization: 'google',
  addressee: 'Google',
  contact: 'privacy@google.example',
  sites: ['shop.example'],
  law: 'gdpr',
  rights: ['deletion'],
  language: 'en',
  place: 'DE',
};

describe('a letter', () => {
  test('is taken over field by field, and nothing else with it', () => {
    const details = {
      name: 'Kim Muster',
      details: { email: 'kim@mail.example' },
      body: 'Dear Sir',
      answeredOn: '2026-01-01',
    };
    expect(newLetter({ ...given, ...details }, made)).toEqual({ ...given, ...made });
  });

  test('that was sent has a day on which an answer is due', () => {
    expect(newLetter({ ...given, sentOn: '2026-11-27' }, made)).toEqual({
      ...given,
      ...made,
      sentOn: '2026-11-27',
      dueOn: '2026-12-28',
    });
  });

  test('needs no organization, no contact and no place', () => {
    const { organization: _, contact: __, place: ___, ...least } = given;
    expect(newLetter(least, made)).toEqual({ ...least, ...made });
  });

  test.each([
    ['nothing', undefined, /not an object/],
    ['no addressee', { ...given, addressee: '' }, /addressee/],
    ['an addressee without end', { ...given, addressee: 'a'.repeat(301) }, /addressee/],
    ['sites without end', { ...given, sites: Array(101).fill('a.example') }, /sites/],
    ['a site that is none', { ...given, sites: [7] }, /sites/],
    ['no law of ours', { ...given, law: 'constructor' }, /no such law/],
    ['a right that the law does not give', { ...given, rights: ['do-not-sell'] }, /rights/],
    ['no right', { ...given, rights: [] }, /one right at least/],
    ['a language that no letter is in', { ...given, language: 'la' }, /language/],
    ['a day that is none', { ...given, sentOn: '2026-02-30' }, /not a day/],
  ])('is refused with %s', (_, raw, reason) => {
    expect(() => newLetter(raw, made)).toThrow(reason);
  });
});

describe('a change', () => {
  test.each([
    [
      { kind: 'answered', on: '2026-12-01', more: 'x' },
      { kind: 'answered', on: '2026-12-01' },
    ],
    [{ kind: 'extended', on: '2026-12-01' }, { kind: 'extended' }],
    [{ kind: 'reminder-put-away' }, { kind: 'reminder-put-away' }],
  ])('%j', (raw, change) => {
    expect(letterChange(raw)).toEqual(change);
  });

  test.each([
    [{ kind: 'forgotten' }, /kind/],
    [{ kind: 'sent' }, /on is no text/],
    [{ kind: 'sent', on: 'yesterday' }, /not a day/],
    [null, /not an object/],
  ])('is refused: %j', (raw, reason) => {
    expect(() => letterChange(raw)).toThrow(reason);
  });
});
