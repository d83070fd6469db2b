// Whether an answer is waited for, and when to be reminded of it. Knows dates only, so that pages that show no letter need no law.

import type { Instant } from '../model.ts';
import { addDays, dateOf, type IsoDate, startOf } from './dates.ts';
import type { RequestLetterRecord } from './requests.ts';

/** `due`: the last day for an answer has come. `overdue`: it has passed. `complained` stays, whatever is answered later. */
export type RequestStatus = 'draft' | 'sent' | 'due' | 'overdue' | 'answered' | 'complained';

/** What they are told by. */
type Dates = Pick<RequestLetterRecord, 'dueOn' | 'answeredOn' | 'complainedOn' | 'remindedOn' | 'reminderPutAway'>;

/** Between one reminder of an overdue answer and the next. */
export const REMIND_AGAIN_DAYS = 14;

export function status(record: Dates, now: Instant): RequestStatus {
  if (record.complainedOn !== undefined) return 'complained';
  if (record.answeredOn !== undefined) return 'answered';
  if (record.dueOn === undefined) return 'draft';
  const today = dateOf(now);
  if (today < record.dueOn) return 'sent';
  return today === record.dueOn ? 'due' : 'overdue';
}

/**
 * When the person is to be reminded next; never before `now`. First on the day after the last one for an answer, then every two weeks. Absent
 * where nothing is waited for.
 */
export function nextReminder(record: Dates, now: Instant): Instant | undefined {
  if (!['sent', 'due', 'overdue'].includes(status(record, now))) return undefined;
  const first = addDays(record.dueOn!, 1);
  const next = record.remindedOn === undefined ? first : later(first, addDays(record.remindedOn, REMIND_AGAIN_DAYS));
  return Math.max(startOf(next), now);
}

/** Whether the person was reminded of an answer that is overdue, and has not put the reminder away since. */
export function isReminding(record: Dates, now: Instant): boolean {
  return status(record, now) === 'overdue' && record.remindedOn !== undefined && !record.reminderPutAway;
}

const later = (a: IsoDate, b: IsoDate) => (a < b ? b : a);
