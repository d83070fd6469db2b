import { dateOf } from '../../core/rights/dates.ts';
import { status } from '../../core/rights/reminders.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import { plural } from '../../platform/i18n.ts';
import { Mark } from '../../ui/components/mark.tsx';
import { requestStatusWords } from '../../ui/words.ts';
import { daysBetween } from './letter-words.ts';

/** How a letter stands, in words, with a sign where something is to be done or is done. */
export function RequestStatusMark({ letter, now }: { letter: RequestLetterRecord; now: number }) {
  const stands = status(letter, now);
  switch (stands) {
    case 'overdue':
      return <Mark tone="attention">{plural('requestOverdue', daysBetween(letter.dueOn!, dateOf(now)))}</Mark>;
    case 'due':
      return <Mark tone="attention">{requestStatusWords(stands)}</Mark>;
    case 'answered':
      return <Mark tone="fine">{requestStatusWords(stands)}</Mark>;
    case 'sent':
      return <>{plural('requestWaiting', daysBetween(dateOf(now), letter.dueOn!))}</>;
    default:
      return <>{requestStatusWords(stands)}</>;
  }
}
