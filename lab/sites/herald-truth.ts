import { bidderTruths } from '../bidder-truths.ts';
import type { CookieTruth, PageTruth, ToldTruth, TrackerTruth } from '../model.ts';
import { ANY_ID, googleAnalytics, googleFrame, googleTagScript } from '../truths.ts';

// The string of an unanswered question allows no purpose, like that of a refusal.
const NO_PURPOSE: ToldTruth = { standard: 'tcf', choice: 'refused' };
const ALL_PURPOSES: ToldTruth = { standard: 'tcf', choice: 'accepted' };

/** A number for every reader, kept for a year, and which edition is shown. */
export const OWN_COOKIES = [
  'reader_key=5d0c7a91e3f84b26; Max-Age=31536000; Path=/; Secure; HttpOnly; SameSite=Lax',
  'edition=monday; Path=/; Secure; SameSite=Lax',
];
const ownCookies: CookieTruth[] = [
  { name: 'reader_key', by: 'answer', lifetime: 31_536_000, identifies: true },
  { name: 'edition', by: 'answer', lifetime: 'session', identifies: false },
];

/** Of the services that answer with a cookie (`withCookie`). */
const set = (name: string): CookieTruth => ({ name, by: 'answer', lifetime: 33_696_000, identifies: true });
/** Of the scripts that keep one under the site's domain (`keepCookie`). */
const kept = (name: string): CookieTruth => ({ name, by: 'script', lifetime: 34_560_000, identifies: true });

/** The chain of redirects by which four companies learn each other's ids. */
function syncChain(told: ToldTruth): TrackerTruth[] {
  const hop = (key: string, cookie: string, organization: string, host: string, why: string, passesId: boolean) => ({
    key,
    cookies: [set(cookie)],
    organization,
    hosts: [host],
    why,
    dataTypes: ['consent-string' as const],
    ...(passesId && { oneOf: ANY_ID }),
    told: [told],
  });
  return [
    hop('appnexus', 'uuid2', 'microsoft', 'ib.adnxs.com', "asked for Xandr's id", false),
    hop('doubleclick', 'IDE', 'google', 'cm.g.doubleclick.net', "redirected with Xandr's id", true),
    hop('tradedesk', 'TDID', 'the_trade_desk', 'match.adsrvr.org', "redirected with Google's id", true),
    hop('liveramp', 'rlas3', 'acxiom', 'idsync.rlcdn.com', "redirected with The Trade Desk's id", true),
  ];
}

export const truth: PageTruth = {
  trackers: [
    googleTagScript,
    {
      ...googleAnalytics({ why: 'the tag reports the page; the page does not use consent mode' }),
      cookies: [kept('_ga')],
    },
    googleFrame({ why: 'an advertisement in a frame, and its report from inside' }),
    {
      key: 'chartbeat',
      organization: 'chartbeat',
      hosts: ['static.chartbeat.com', 'ping.chartbeat.net'],
      why: 'Chartbeat reports the page',
      // The page's address is in two fields: `h` host and `p` path.
      dataTypes: ['page-url', 'page-title', 'client-id'],
      // `tz` is 0 in the lab's time zone; `x` is how far the page was scrolled.
      arguable: ['timezone', 'screen', 'scroll', 'cookie-id', 'performance'],
      cookies: [kept('_cb')],
    },
    {
      key: 'scorecard_research_beacon',
      organization: 'comscore',
      hosts: ['sb.scorecardresearch.com'],
      why: 'Comscore reports the page',
      dataTypes: ['page-url', 'page-title', 'client-id', 'consent-string'],
      arguable: ['cookie-id', 'advertising-id'],
      told: [NO_PURPOSE],
      cookies: [set('UID'), kept('_scor_uid')],
    },
    ...syncChain(NO_PURPOSE),
  ],
  cookies: ownCookies,
  links: [
    { between: ['microsoft', 'google'], sameValue: true },
    { between: ['google', 'the_trade_desk'], sameValue: false },
    { between: ['the_trade_desk', 'acxiom'], sameValue: true },
  ],
  consent: { standard: 'tcf', choice: 'undecided' },
  unrecognised: [],
};

/** Xandr takes part in the chain and in the auction. */
function withAuction(told: ToldTruth, auction: TrackerTruth[]): TrackerTruth[] {
  const bidders = new Map(auction.map((bidder) => [bidder.key, bidder]));
  const chain = syncChain(told).map((hop) => {
    const bidder = bidders.get(hop.key);
    bidders.delete(hop.key);
    return bidder ? { ...bidder, hosts: [...new Set([...hop.hosts, ...bidder.hosts])] } : hop;
  });
  return [...chain, ...bidders.values()];
}

const why = 'asked for a bid once the reader had answered';

/** Sent on the first page once the question is answered. */
export const afterAnswer = {
  accepted: withAuction(
    ALL_PURPOSES,
    bidderTruths({ why, told: [ALL_PURPOSES], ids: true, profile: false, syncs: true }),
  ),
  // Prebid.js asks even then: the string leaves these bidders their legitimate interest in purpose 2. Criteo needs consent.
  refused: withAuction(
    NO_PURPOSE,
    bidderTruths({ why, told: [NO_PURPOSE], ids: false, profile: false, syncs: false }, ['criteo']),
  ).map((each) => (each.key === 'appnexus' ? { ...each, hosts: ['ib.adnxs.com', 'ib.adnxs-simple.com'] } : each)),
};
