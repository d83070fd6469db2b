// What consent strings say of a tracker's operator, by its number in IAB Europe's list: those that its requests carried, or else the page's.

import { vendorOf } from '../claims/claims.ts';
import type { Choice, ConsentDetail, ToldOfVendor } from '../model.ts';
import { tcfSignalAt } from './question.ts';
import type { Seen } from './rule.ts';
import type { Sighting } from './sent.ts';

export type OfVendor = Pick<ToldOfVendor, 'consent' | 'legitimateInterest' | 'disclosed'>;

const ANSWERS: readonly Choice[] = ['accepted', 'partial', 'refused'];

/** Requests whose consent string says of their receiver what is looked for. */
export function byString(seen: Seen, isMeant: (vendor: OfVendor) => boolean): Sighting[] {
  const { row } = seen;
  // Under a law that does not ask, a string binds nobody.
  if (row.told.some(({ value }) => value === 'gdpr=0')) return [];
  const meant = row.told.filter(({ vendor }) => vendor && isMeant(vendor));
  if (meant.length === 0) return [];
  const answered = answeredOccasions(seen);
  const sent = answered.reduce((sum, { requests }) => sum + requests, 0);
  if (sent === 0) return [];
  const firstAt = answered.reduce((first, one) => Math.min(first, one.firstAt), Number.POSITIVE_INFINITY);
  const lastAt = answered.reduce((last, one) => Math.max(last, one.lastAt), 0);
  return meant.map(({ value, requests }) => ({
    ...seen,
    certainty: 'likely',
    // A row does not tell which of its requests came after the answer and told this.
    requests: Math.min(requests, sent),
    firstAt,
    lastAt,
    said: value,
  }));
}

/** Requests whose receiver the page's own interface says it of, where the requests themselves say nothing. */
export function byPage(seen: Seen, isMeant: (vendor: Partial<OfVendor>) => boolean): Sighting[] {
  const number = vendorOf(seen.row.tracker);
  if (number === undefined || seen.row.told.some(({ vendor }) => vendor)) return [];
  return answeredOccasions(seen).flatMap(({ requests, firstAt, lastAt, told }) => {
    const signal = tcfSignalAt(seen.visit.signals, firstAt);
    const isSame = signal !== undefined && signal === tcfSignalAt(seen.visit.signals, lastAt);
    if (!isSame || signal.detail.gdprApplies === false || !isMeant(ofVendor(signal.detail, number))) return [];
    return [
      { ...seen, certainty: 'likely' as const, requests, firstAt, lastAt, told, notes: ['page-record' as const] },
    ];
  });
}

/** After an answer, and after the time that it takes to be heeded. */
function answeredOccasions({ occasions }: Seen) {
  return occasions.filter(({ choice, settling }) => ANSWERS.includes(choice) && !settling);
}

/** What is not said of a vendor is absent. */
function ofVendor(detail: ConsentDetail, number: number): Partial<OfVendor> {
  const { vendorConsents, vendorLegitimateInterests, disclosedVendors } = detail;
  return {
    ...(vendorConsents && { consent: vendorConsents.includes(number) }),
    ...(vendorLegitimateInterests && { legitimateInterest: vendorLegitimateInterests.includes(number) }),
    ...(disclosedVendors && { disclosed: disclosedVendors.includes(number) }),
  };
}
