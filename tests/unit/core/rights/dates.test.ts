import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dateOf, isWeekend, onWeekday, startOf } from '../../../../src/core/rights/dates.ts';

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-30', 1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
  ])('from %s, %d later: %s', (from, months, until) => {
    expect(addMonths(from, months)).toBe(until);
  });
});

describe('days', () => {
  test.each([
    ['2026-11-27', 45, '2027-01-11'],
    ['2028-02-15', 15, '2028-03-01'],
    ['2027-02-15', 15, '2027-03-02'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-10-25', 1, '2026-10-26'],
  ])('from %s, %d later: %s', (from, days, until) => {
    expect(addDays(from, days)).toBe(until);
  });

  test.each([
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
  ])('%s is due on %s', (date, weekday) => {
    expect(onWeekday(date)).toBe(weekday);
  });
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', 'today', '2026-11-27T00:00:00Z', '0000-00-00'])(
  '%j is no day',
  (text) => {
    expect(() => startOf(text)).toThrow(RangeError);
  },
);

test('a day is found again, and days go back as they came', () => {
  const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 400 }), (date, months, days) => {
      const from = dateOf(date.getTime());
      expect(addDays(addDays(from, days), -days)).toBe(from);
      const until = addMonths(from, months);
      const elapsed =
        (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
        Number(until.slice(5, 7)) -
        Number(from.slice(5, 7));
      expect(elapsed).toBe(months);
      expect(Number(until.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      expect(isWeekend(onWeekday(from))).toBe(false);
    }),
  );
});
