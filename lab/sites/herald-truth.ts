import { bidderTruths } from '../bidder-truths.ts';
import type { PageTruth, ToldTruth, TrackerTruth } from '../model.ts';
import { ANY_ID, googleAnalytics, googleFrame, googleTagScript } from '../truths.ts';

// The string of an unanswered question allows no purpose, like that of a refusal.
const NO_PURPOSE: ToldTruth = { standard: 'tcf', choice: 'refused' };
const ALL_PURPOSES: ToldTruth = { standard: 'tcf', choice: 'accepted' };

/** The chain of redirects by which four companies learn each other's ids. */
function syncChain(told: ToldTruth): TrackerTruth[] {
  const hop = (key: string, organization: string, host: string, why: string, passesId: boolean) => ({
    key,
    organization,
    hosts: [host],
    why,
    dataTypes: ['consent-string' as const],
    ...(passesId && { oneOf: ANY_ID }),
    told: [told],
  });
  return [
    hop('appnexus', 'microsoft', 'ib.adnxs.com', "asked for Xandr's id", false),
    hop('doubleclick', 'google', 'cm.g.doubleclick.net', "redirected with Xandr's id", true),
    hop('tradedesk', 'the_trade_desk', 'match.adsrvr.org', "redirected with Google's id", true),
    hop('liveramp', 'acxiom', 'idsync.rlcdn.com', "redirected with The Trade Desk's id", true),
  ];
}

export const truth: PageTruth = {
  trackers: [
    googleTagScript,
    googleAnalytics({ why: 'the tag reports the page; the page does not use consent mode' }),
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
    },
    {
      key: 'scorecard_research_beacon',
      organization: 'comscore',
      hosts: ['sb.scorecardresearch.com'],
      why: 'Comscore reports the page',
      dataTypes: ['page-url', 'page-title', 'client-id', 'consent-string'],
      arguable: ['cookie-id', 'advertising-id'],
      told: [NO_PURPOSE],
    },
    ...syncChain(NO_PURPOSE),
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
