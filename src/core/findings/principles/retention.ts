// For how long am I known, and as whom? Seen from the lifetimes of cookies that recognise this browser, and from contact details, which never run out.

import type { DataType } from '../../model.ts';
import type { CookieReport } from '../../report/identifier-types.ts';
import type { SiteReport } from '../../report/types.ts';
import { isNeeded } from '../exempt.ts';
import { dataEvidence } from './others.ts';
import type { About, CookieEvidence, PrincipleRule, Reason, Seen } from './principle.ts';
import { concern, information, met } from './reasons.ts';

/**
 * Seconds: 13 months, of the longest days that 13 months can have. The longest that France's authority recommends for cookies that measure audiences
 * (CNIL, guidelines of 17 September 2020, of what needs no consent). Browsers keep none longer than 400 days.
 */
const LONG = 397 * 86_400;

/** The same for a person on every device and site, hashed or not. */
const CONTACT: readonly DataType[] = ['email', 'phone', 'hashed-email', 'hashed-phone', 'user-id'];

export const aboutUnwatched: readonly About[] = [
  { kind: 'cookies-watched-in-part', says: 'information', when: 'not all of the visits was watched for cookies' },
  { kind: 'cookies-not-watched', says: 'information', when: 'no visit was watched for cookies' },
];

/**
 * Concern: a tracker's cookie that recognises this browser is kept for more than 13 months; or somebody else than the site received what names the
 * person, by a known format. Met: cookies were watched whole, some recognise this browser, and of each it was seen that it is kept no longer. Not
 * observed: else. How long receivers keep what they have, and whether they make it anonymous, cannot be seen.
 */
export const retention: PrincipleRule = {
  about: [
    {
      kind: 'long-lived',
      says: 'concern',
      when: 'a tracker’s cookie that recognises this browser was set for more than 13 months (397 days), and the browser kept it',
    },
    {
      kind: 'known-by-contact',
      says: 'concern',
      when: 'an e-mail address, a phone number, a hash of one, or the number of an account went to somebody else than the site, in a field of a known format or as typed',
    },
    {
      kind: 'short-lived',
      says: 'met',
      when: 'cookies were watched whole, at least one of a tracker recognises this browser, and of each its setting was seen, for 13 months or less',
    },
    {
      kind: 'lifetime-unseen',
      says: 'information',
      when: 'of a tracker’s cookie that recognises this browser the setting was not seen',
    },
    {
      kind: 'no-identifier',
      says: 'information',
      when: 'no cookie of a tracker’s that recognises this browser was seen',
    },
    ...aboutUnwatched,
  ],
  reasons(seen) {
    const contact = dataEvidence(
      seen.others,
      ({ type, certainty, typed }) => CONTACT.includes(type) && (certainty === undefined || typed !== undefined),
    );
    return [...concern('known-by-contact', contact), ...lifetimes(seen)];
  },
};

function lifetimes({ report }: Seen): Reason[] {
  const { watched } = report.identifiers;
  if (watched === 'none') return unwatched(report);
  const recognising = recognisingCookies(report);
  const long = recognising.filter(({ lifetimeSeconds = 0 }) => lifetimeSeconds > LONG);
  const unseen = recognising.filter(({ session, lifetimeSeconds }) => !session && lifetimeSeconds === undefined);
  const isWhole = watched === 'whole';
  const isShort = isWhole && recognising.length > 0 && long.length + unseen.length === 0;
  return [
    ...concern('long-lived', long, long.length),
    ...(isShort ? [met('short-lived', { count: recognising.length, evidence: recognising })] : []),
    ...(unseen.length > 0 ? [information('lifetime-unseen', { count: unseen.length, evidence: unseen })] : []),
    ...(recognising.length === 0 ? [information('no-identifier')] : []),
    ...unwatched(report),
  ];
}

/** What is not watched is not nothing. */
export function unwatched({ identifiers: { watched } }: Pick<SiteReport, 'identifiers'>): Reason[] {
  if (watched === 'whole') return [];
  return [information(watched === 'none' ? 'cookies-not-watched' : 'cookies-watched-in-part')];
}

/** Of trackers; not those of what pages need, and not the site's own, in which somebody may be logged in. */
function recognisingCookies({
  collectors,
  identifiers,
}: Pick<SiteReport, 'collectors' | 'identifiers'>): CookieEvidence[] {
  const trackers = collectors.flatMap((collector) => collector.trackers);
  const ofTrackers = trackers
    .filter((tracker) => !isNeeded(tracker))
    .flatMap(({ key, cookies = [] }) => cookies.map((cookie) => ({ tracker: key, cookie })));
  const others = identifiers.otherCookies.flatMap(({ tracker, ...cookie }) =>
    tracker && cookie.identifies === 'known' ? [{ tracker, cookie }] : [],
  );
  return [...ofTrackers, ...others].filter(({ cookie }) => cookie.identifies && cookie.kept).map(cookieEvidence);
}

function cookieEvidence({ tracker, cookie }: { tracker: string; cookie: CookieReport }): CookieEvidence {
  const { name, domain, session, lifetimeSeconds } = cookie;
  return {
    of: 'cookie',
    tracker,
    cookie: name,
    domain,
    ...(session && { session }),
    ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
  };
}
