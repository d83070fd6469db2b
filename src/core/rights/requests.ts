// The requests that a person sent: what was asked of whom, by when there has to be an answer, and what became of it. Nothing of what
// the person told of themselves is kept; the letter itself is in their mail.

import type { Instant, OrganizationKey, Site } from '../model.ts';
import type { Place } from './authorities.ts';
import { type IsoDate, startOf } from './dates.ts';
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
  /** They do not want to see that reminder any more. */
  reminderPutAway?: true;
}

/** What can become of a letter, as the person says, or `reminded` as the background does. Days are in UTC. */
export type LetterChange =
  | { kind: 'sent' | 'answered' | 'complained' | 'reminded'; on: IsoDate }
  | { kind: 'extended' }
  /** The reminder is not to be shown until the next one. */
  | { kind: 'reminder-put-away' };

/** The letter as it is after a change. Throws where it cannot come to that, as the functions below say. */
export function changed(record: RequestLetterRecord, change: LetterChange): RequestLetterRecord {
  switch (change.kind) {
    case 'sent':
      return markSent(record, change.on);
    case 'extended':
      return markExtended(record);
    case 'answered':
      return markAnswered(record, change.on);
    case 'complained':
      return markComplained(record, change.on);
    case 'reminded':
      return markReminded(record, change.on);
    case 'reminder-put-away':
      return { ...record, reminderPutAway: true };
    default:
      return change satisfies never;
  }
}

/** Throws where it was sent before, or the date is no day. */
export function markSent(record: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
  if (record.sentOn !== undefined) throw new RangeError(`sent on ${record.sentOn} already`);
  return { ...record, sentOn: on, dueOn: firstDue(record, on, false) };
}

/** Whether the law lets the addressee take longer for one of the rights. */
export function canBeExtended({ law, rights }: Pick<RequestLetterRecord, 'law' | 'rights'>): boolean {
  return rights.some((right) => rightFact(law, right).deadline.extension !== undefined);
}

/** Throws where it was not sent, or the law knows no longer period for any of its rights. */
export function markExtended(record: RequestLetterRecord): RequestLetterRecord {
  const { sentOn, law } = record;
  if (sentOn === undefined) throw new RangeError('not sent yet');
  if (!canBeExtended(record)) throw new RangeError(`${law} knows no longer period`);
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

/** A new reminder is shown, even if the last one was put away. Throws where the letter was not sent, or was sent later. */
export function markReminded({ reminderPutAway: _, ...record }: RequestLetterRecord, on: IsoDate): RequestLetterRecord {
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
