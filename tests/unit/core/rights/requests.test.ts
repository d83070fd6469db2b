import { describe, expect, test } from 'vitest';
import {
  markAnswered,
  markComplained,
  markExtended,
  markReminded,
  markSent,
  nextReminder,
  type RequestLetterRecord,
  status,
} from '../../../../src/core/rights/requests.ts';

const at = (time: string) => Date.parse(time);
const draft: RequestLetterRecord = {
  id: 'a',
  organization: 'example_ads',
  addressee: 'Example Ads Ltd',
  contact: 'privacy@ads.example',
  sites: ['shop.example'],
  law: 'gdpr',
  rights: ['access'],
  language: 'en',
  createdAt: at('2026-11-27T10:00:00Z'),
};
const sent = markSent(draft, '2026-11-27');

describe('status', () => {
  test.each<[string, RequestLetterRecord, string, string]>([
    ['before it is sent', draft, '2030-01-01T00:00:00Z', 'draft'],
    ['on the day it is sent', sent, '2026-11-27T10:00:00Z', 'sent'],
    ['at the end of the day before', sent, '2026-12-27T23:59:59Z', 'sent'],
    ['on the last day', sent, '2026-12-28T00:00:00Z', 'due'],
    ['at its end', sent, '2026-12-28T23:59:59Z', 'due'],
    ['on the day after', sent, '2026-12-29T00:00:00Z', 'overdue'],
    ['with more time', markExtended(sent), '2026-12-29T00:00:00Z', 'sent'],
    ['when that has passed', markExtended(sent), '2027-03-02T00:00:00Z', 'overdue'],
    ['answered', markAnswered(sent, '2026-12-01'), '2027-06-01T00:00:00Z', 'answered'],
    [
      'answered after all',
      markAnswered(markComplained(sent, '2027-01-15'), '2027-02-01'),
      '2027-06-01T00:00:00Z',
      'complained',
    ],
  ])('%s', (_, record, now, expected) => {
    expect(status(record, at(now))).toBe(expected);
  });
});

describe('due on', () => {
  test('the earliest day of all rights, and after an extension the later one', () => {
    const both = markSent({ ...draft, law: 'ccpa', rights: ['access', 'do-not-sell'] }, '2026-11-27');
    expect(both.dueOn).toBe('2026-12-18');
    expect(markExtended(both).dueOn).toBe('2026-12-18');
    expect(markExtended(markSent({ ...draft, law: 'ccpa' }, '2026-11-27')).dueOn).toBe('2027-02-25');
  });
});

describe('the next reminder', () => {
  const day = (record: RequestLetterRecord, now: string) => {
    const instant = nextReminder(record, at(now));
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };

  test('is on the day after the last one', () => {
    expect(day(sent, '2026-11-28T10:00:00Z')).toBe('2026-12-29T00:00:00.000Z');
    expect(day(markExtended(sent), '2026-12-20T10:00:00Z')).toBe('2027-03-02T00:00:00.000Z');
  });

  test('is now, where it was missed', () => {
    expect(day(sent, '2027-01-05T10:00:00Z')).toBe('2027-01-05T10:00:00.000Z');
  });

  test('comes again after two weeks', () => {
    expect(day(markReminded(sent, '2027-01-05'), '2027-01-05T11:00:00Z')).toBe('2027-01-19T00:00:00.000Z');
  });

  test.each([
    ['a draft', draft],
    ['what was answered', markAnswered(sent, '2026-12-01')],
    ['what was complained about', markComplained(sent, '2027-01-15')],
  ])('is not for %s', (_, record) => {
    expect(nextReminder(record, at('2027-02-01T00:00:00Z'))).toBeUndefined();
  });
});

describe('what does not follow', () => {
  test.each([
    ['sent twice', () => markSent(sent, '2026-12-01'), 'sent on 2026-11-27 already'],
    ['answered before it was sent', () => markAnswered(draft, '2026-12-01'), 'not sent yet'],
    ['answered on an earlier day', () => markAnswered(sent, '2026-11-26'), 'later than 2026-11-26'],
    ['answered on no day', () => markAnswered(sent, '2026-11-31'), 'not a day'],
    ['complained about before it was sent', () => markComplained(draft, '2026-12-01'), 'not sent yet'],
    ['more time before it was sent', () => markExtended(draft), 'not sent yet'],
    [
      'more time than the law knows',
      () => markExtended(markSent({ ...draft, law: 'lgpd' }, '2026-11-27')),
      'no longer period',
    ],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});

test('a record keeps nothing of what the person told of themselves', () => {
  expect(Object.keys(markAnswered(markExtended(sent), '2026-12-01')).sort()).toEqual([
    'addressee',
    'answeredOn',
    'contact',
    'createdAt',
    'dueOn',
    'extended',
    'id',
    'language',
    'law',
    'organization',
    'rights',
    'sentOn',
    'sites',
  ]);
});
