// The requests that a person sent: what was asked of whom, by when there has to be an answer, and when to be reminded. Nothing of what the
// person told of themselves is kept; the letter itself is in their mail.

import type { Instant, OrganizationKey, Site } from '../model.ts';
import type { Place } from './authorities.ts';
import { addDays, dateOf, type IsoDate, startOf } from './dates.ts';
import { dueOn, extendedDueOn } from './deadline.ts';
import { rightFact } from './law.ts';
import type { LawKey, Right } from './laws/facts.ts';
import type { LetterLanguage } from './letters/words.ts';

/** One letter, as the store keeps it. Dates are days in UTC. */
export interface RequestLetterRecord {
  id: string;
  /** Whom the request is about; absent for a site that no organization is known of. */
  organization?: OrganizationKey;
  /** Whom the letter goes to, by name. */
  addressee: string;
  /** Where the letter goes to a site for the organization that works for it. */
  viaSite?: Site;
  /** E-mail address or https address of the addressee, if one was known. */
  contact?: string;
  sites: Site[];
  law: LawKey;
  rights: Right[];
  language: LetterLanguage;
  /** Chosen by the person, for the authority. */
  place?: Place;
  createdAt: Instant;
  sentOn?: IsoDate;
  /** Set with `sentOn`: the first day on which an answer is due. */
  dueOn?: IsoDate;
  /** The addressee said that it takes longer, as far as the law lets it. */
  extended?: true;
  answeredOn?: IsoDate;
  complainedOn?: IsoDate;
  /** When the person was last reminded. */
  remindedOn?: IsoDate;
}

/** `due`: the last day for an answer has come. `overdue`: it has passed. `complained` stays, whatever is answered later. */
export type RequestStatus = 'draft' | 'sent' | 'due' | 'overdue' | 'answered' | 'complained';

/** Between one reminder of an overdue answer and the next. */
const REMIND_AGAIN_DAYS = 14;

export function status(record: RequestLetterRecord, now: Instant): RequestStatus {
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
export function nextReminder(record: RequestLetterRecord, now: Instant): Instant | undefined {
  if (!['sent', 'due', 'overdue'].includes(status(record, now))) return undefined;
  const first = addDays(record.dueOn!, 1);
  const next = record.remindedOn === undefined ? first : later(first, addDays(record.remindedOn, REMIND_AGAIN_DAYS));
  return Math.max(startOf(next), now);
}

/** Throws where it was sent before, or the date is no day. */
export function markSent(record: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
  if (record.sentOn !== undefined) throw new RangeError(`sent on ${record.sentOn} already`);
  return { ...record, sentOn: on, dueOn: firstDue(record, on, false) };
}

/** Throws where it was not sent, or the law knows no longer period for any of its rights. */
export function markExtended(record: RequestLetterRecord): RequestLetterRecord {
  const { sentOn, law, rights } = record;
  if (sentOn === undefined) throw new RangeError('not sent yet');
  if (rights.every((right) => extendedDueOn(rightFact(law, right).deadline, sentOn) === undefined)) {
    throw new RangeError(`${law} knows no longer period`);
  }
  return { ...record, extended: true, dueOn: firstDue(record, sentOn, true) };
}

/** Throws where it was not sent, or was sent later. */
export function markAnswered(record: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
  return { ...record, answeredOn: afterSending(record, on) };
}

/** Throws where it was not sent, or was sent later. */
export function markComplained(record: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
  return { ...record, complainedOn: afterSending(record, on) };
}

export function markReminded(record: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
  return { ...record, remindedOn: afterSending(record, on) };
}

/** By the earliest of the rights' periods: from then on something is owed. */
function firstDue({ law, rights }: RequestLetterRecord, sentOn: IsoDate, extended: boolean): IsoDate {
  const days = rights.map((right) => {
    const { deadline } = rightFact(law, right);
    return (extended ? extendedDueOn(deadline, sentOn) : undefined) ?? dueOn(deadline, sentOn);
  });
  return days.sort()[0]!;
}

function afterSending({ sentOn }: RequestLetterRecord, on: IsoDate): IsoDate {
  startOf(on);
  if (sentOn === undefined) throw new RangeError('not sent yet');
  if (on < sentOn) throw new RangeError(`sent on ${sentOn}, later than ${on}`);
  return on;
}

const later = (a: IsoDate, b: IsoDate) => (a < b ? b : a);
