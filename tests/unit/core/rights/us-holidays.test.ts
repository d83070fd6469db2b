import { expect, test } from 'vitest';
import { addDays } from '../../../../src/core/rights/dates.ts';
import { isUsHoliday } from '../../../../src/core/rights/us-holidays.ts';

// As the Office of Personnel Management lists federal holidays: on a Saturday they are kept on Friday, on a Sunday on Monday.
test.each([
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
  [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  [2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
])('in %d: %s', (year, days) => {
  const all = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((date) =>
    date.startsWith(String(year)),
  );
  expect(all.filter(isUsHoliday).map((date) => date.slice(5))).toEqual(days.split(' '));
});
