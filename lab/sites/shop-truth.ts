import type { DataType } from '../../src/core/model.ts';
import type { PageTruth, TrackerTruth } from '../model.ts';
import {
  bingAds,
  GOOGLE_DENIED,
  GOOGLE_GRANTED,
  googleAnalytics,
  googleRemarketing,
  googleTagScript,
  hotjarTracker,
  metaPixel,
  metaScript,
  segmentTracker,
  tiktokPixel,
  UET_DENIED,
} from '../truths.ts';

/** The tags are the same on every page; what they add depends on what the person does there. */
interface Additions {
  google?: DataType[];
  advertising?: DataType[];
  segment?: DataType[];
  more?: TrackerTruth[];
}

function shopTruth({ google = [], advertising = [], segment = [], more = [] }: Additions): PageTruth {
  return {
    trackers: [
      googleTagScript,
      googleAnalytics({ why: 'the tag reports the page, without storing an id', also: google, told: [GOOGLE_DENIED] }),
      googleRemarketing({ why: 'Google Ads remarketing in the same tag', told: [GOOGLE_DENIED] }),
      metaScript,
      metaPixel({ why: 'Meta Pixel fires before the answer', also: advertising }),
      tiktokPixel({ why: "TikTok's pixel fires before the answer", also: advertising }),
      bingAds({ why: "Microsoft's tag fires before the answer, with asc=D", told: [UET_DENIED] }),
      segmentTracker({ why: 'Analytics.js reports the page', also: segment }),
      ...more,
    ],
    consent: { standard: 'cmp', choice: 'undecided' },
    unrecognised: ['img.tidewater-files.example'],
  };
}

const conversion: TrackerTruth = {
  key: 'google_adwords_conversion',
  organization: 'google',
  hosts: ['www.googleadservices.com'],
  why: 'the order is reported as a conversion',
  dataTypes: ['page-url', 'page-title', 'screen', 'purchase'],
  arguable: ['consent-string', 'custom-event'],
  told: [GOOGLE_DENIED],
};

export const truthOf: Record<string, PageTruth> = {
  '/': shopTruth({}),
  '/lantern': shopTruth({ google: ['product-view'], advertising: ['product-view'], segment: ['product-view'] }),
  '/basket': shopTruth({ google: ['cart'], advertising: ['cart'], segment: ['cart'] }),
  '/order/1042': shopTruth({
    google: ['purchase'],
    advertising: ['purchase', 'hashed-email'],
    segment: ['purchase'],
    more: [conversion],
  }),
  '/account': shopTruth({ advertising: ['hashed-email'], segment: ['user-id', 'email', 'name', 'phone'] }),
};

/** Sent on the first page once the question is answered. */
export const afterAnswer = {
  accepted: [
    googleAnalytics({ why: 'the tag reports the page again, now with consent', told: [GOOGLE_GRANTED] }),
    googleRemarketing({
      why: 'as above, with the id of the cookie _gcl_au',
      id: true,
      told: [GOOGLE_GRANTED],
    }),
    hotjarTracker({ why: 'loaded once analytics is agreed to' }),
  ],
  refused: [
    googleAnalytics({ why: 'the tag reports the page again, without consent', told: [GOOGLE_DENIED] }),
    googleRemarketing({ why: 'as above', told: [GOOGLE_DENIED] }),
  ],
};
