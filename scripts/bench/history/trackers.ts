// Which trackers the bench's history has: those that are widespread, and some hundred others that are known.

import { directory } from '../../../src/ui/directory.ts';

const known = (keys: readonly string[]) => keys.filter((key) => directory.tracker(key)?.organization !== undefined);

/** What is widespread: some of Google's and Meta's, and of others. */
export const TRACKERS = known([
  'google_analytics',
  'doubleclick',
  'google_adservices',
  'google_syndication',
  'google_tag_manager',
  'facebook',
  'microsoft_clarity',
  'bing_ads',
  'criteo',
  'hotjar',
  'taboola',
  'outbrain',
  'appnexus',
  'pubmatic',
  'index_exchange',
  'the_trade_desk',
  'amazon_adsystem',
  'quantcast',
  'comscore',
  'linkedin_insight',
]);

/** Those on pages that have many: one of each of so many organizations. */
export const ON_ONE_PAGE = known([
  ...TRACKERS,
  'tiktok_analytics',
  'pinterest',
  'twitter',
  'snap',
  'yandex_metrika',
  'chartbeat',
  'rubicon',
  'openx',
  'segment',
  'mixpanel',
  'amplitude',
  'adobe_experience_cloud',
]);

/** All of a history: Google's on every page. */
export const ALL_TRACKERS = [
  ...new Set([
    'google_analytics',
    ...TRACKERS,
    ...directory.trackersOf('google'),
    ...directory.trackersOf('microsoft'),
  ]),
];
