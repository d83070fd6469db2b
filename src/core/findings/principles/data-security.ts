// Is it sent safely? Seen from whether requests were encrypted, and whether contact details went out as they are.

import type { DataType } from '../../model.ts';
import { dataEvidence, othersIn, trackerEvidence } from './others.ts';
import type { PrincipleRule, Reason, Seen } from './principle.ts';
import { concern, information, met } from './reasons.ts';

/** Whoever reads one of these knows who it is. A gender, or a day of birth alone, tells nobody. */
const IN_CLEAR: readonly DataType[] = ['email', 'phone', 'name', 'postal-address'];
const HASHED: readonly DataType[] = ['hashed-email', 'hashed-phone'];

/**
 * Concern: a request to a tracker by plain http, whoever's it is; or a contact detail or name, as it is, to somebody else than the site, by a known
 * format or because it was typed. Met: there were requests, all of them by https. Not observed: there were none. Whether a value stood in an address
 * is not kept, and how receivers keep what they have cannot be seen.
 */
export const dataSecurity: PrincipleRule = {
  about: [
    { kind: 'not-encrypted', says: 'concern', when: 'a request to a tracker went by plain http' },
    {
      kind: 'contact-in-clear',
      says: 'concern',
      when: 'an e-mail address, phone number, name or postal address went to somebody else than the site, not hashed, in a field of a known format or as the person had typed it',
    },
    {
      kind: 'all-encrypted',
      says: 'met',
      when: 'there were requests to trackers, and every one of them went by https',
    },
    { kind: 'contact-hashed', says: 'information', when: 'an e-mail address or phone number went out hashed' },
    { kind: 'contents-unreadable', says: 'information', when: 'contents of requests could not be read' },
    { kind: 'nobody-collected', says: 'information', when: 'no request to a tracker was seen' },
  ],
  reasons(seen) {
    const contact = dataEvidence(seen.others, ({ type, certainty, typed }) => isInClear(type, typed?.form, certainty));
    const hashed = dataEvidence(seen.others, ({ type, certainty }) => HASHED.includes(type) && certainty === undefined);
    return [
      ...concern('contact-in-clear', contact),
      ...encryption(seen),
      ...(hashed.length > 0 ? [information('contact-hashed', { evidence: hashed })] : []),
      ...unreadable(seen),
    ];
  },
};

/** Base64 hides nothing. What was typed and hashed is no contact in clear, whatever the field is for. */
function isInClear(type: DataType, form: string | undefined, certainty: 'likely' | undefined): boolean {
  if (!IN_CLEAR.includes(type)) return false;
  return form === undefined ? certainty === undefined : form === 'plain' || form === 'base64';
}

function encryption({ report }: Seen): Reason[] {
  const all = report.collectors.map((collector) => ({ collector, trackers: collector.trackers }));
  const open = trackerEvidence(all, ({ insecureRequests }) => insecureRequests);
  if (open.length > 0) return concern('not-encrypted', open);
  const { requests } = report.totals;
  return [requests > 0 ? met('all-encrypted', { count: requests }) : information('nobody-collected')];
}

/** Said where it limits what can be said of contents. */
export function unreadable({ report }: Pick<Seen, 'report'>): Reason[] {
  const evidence = trackerEvidence(othersIn(report), ({ unreadableRequests }) => unreadableRequests);
  const count = evidence.reduce((sum, one) => sum + (one.of === 'tracker' ? one.requests : 0), 0);
  return count > 0 ? [information('contents-unreadable', { count, evidence })] : [];
}
