// What Prebid's bidders are told, for the manifests of the two sites that hold auctions.

import type { DataType } from '../src/core/model.ts';
import type { ToldTruth, TrackerTruth } from './model.ts';
import { ANY_ID } from './truths.ts';

interface Auction {
  why: string;
  told: ToldTruth[];
  /** Ids of the browser (`eids`) go along. */
  ids: boolean;
  /** What the site adds about place and person goes along. */
  profile: boolean;
  /** Bidders' frames and pixels follow the auction. */
  syncs: boolean;
}

interface Bidder {
  key: string;
  organization: string;
  auction: string;
  syncHosts: string[];
  /** Besides the page. */
  device: DataType[];
  profile: DataType[];
}

const FULL_DEVICE: DataType[] = ['screen', 'user-agent', 'language'];
const FULL_PROFILE: DataType[] = ['segments', 'birth-date', 'gender', 'coordinates', 'coarse-location'];

const BIDDERS: Bidder[] = [
  {
    key: 'appnexus',
    organization: 'microsoft',
    auction: 'ib.adnxs.com',
    syncHosts: ['acdn.adnxs.com'],
    device: ['screen', 'user-agent'],
    profile: [],
  },
  {
    key: 'rubicon',
    organization: 'magnite',
    auction: 'fastlane.rubiconproject.com',
    syncHosts: ['eus.rubiconproject.com', 'pixel.rubiconproject.com'],
    device: ['screen'],
    profile: ['birth-date', 'gender'],
  },
  {
    key: 'pubmatic',
    organization: 'pubmatic',
    auction: 'hbopenbid.pubmatic.com',
    syncHosts: ['ads.pubmatic.com', 'image8.pubmatic.com'],
    device: FULL_DEVICE,
    profile: FULL_PROFILE,
  },
  {
    key: 'index_exchange',
    organization: 'index_exchange',
    auction: 'htlb.casalemedia.com',
    syncHosts: ['js-sec.indexww.com', 'dsum-sec.casalemedia.com'],
    device: ['screen'],
    profile: FULL_PROFILE,
  },
  {
    key: 'openx',
    organization: 'openx',
    auction: 'rtb.openx.net',
    syncHosts: ['u.openx.net', 'us-u.openx.net'],
    device: FULL_DEVICE,
    profile: FULL_PROFILE,
  },
  {
    key: 'criteo',
    organization: 'criteo',
    auction: 'grid-bidder.criteo.com',
    syncHosts: ['gum.criteo.com'],
    device: FULL_DEVICE,
    profile: FULL_PROFILE,
  },
  {
    key: 'triplelift',
    organization: 'triplelift',
    auction: 'tlx.3lift.com',
    syncHosts: ['eb2.3lift.com'],
    device: FULL_DEVICE,
    profile: FULL_PROFILE,
  },
];

// The page's language and topics, pieces of the user agent, a query parameter `referrer` that holds the page, ids of the request.
const ARGUABLE: DataType[] = [
  'language',
  'user-agent',
  'timezone',
  'hardware',
  'segments',
  'referrer',
  'client-id',
  'cookie-id',
  'session-id',
  'postal-address',
  'coarse-location',
];

/** What each bidder received in one auction. */
export function bidderTruths(auction: Auction, without: readonly string[] = []): TrackerTruth[] {
  return BIDDERS.filter(({ key }) => !without.includes(key)).map((bidder) => truthOf(bidder, auction));
}

function truthOf({ key, organization, auction, syncHosts, device, profile }: Bidder, what: Auction): TrackerTruth {
  const dataTypes: DataType[] = ['page-url', ...device, ...(what.profile ? profile : []), 'consent-string'];
  return {
    key,
    organization,
    hosts: [auction],
    // Prebid.js leaves user syncs out in Firefox and Safari, by their user agent.
    ...(what.syncs && { chromiumOnly: syncHosts }),
    why: what.why,
    dataTypes,
    ...(what.ids && { oneOf: ANY_ID }),
    arguable: ARGUABLE.filter((type) => !dataTypes.includes(type) && !(what.ids && ANY_ID.includes(type))),
    told: what.told,
  };
}
