// What the lab's services carry, for the sites' manifests: one function per tracker, with what all its requests have in common.
// Read off the requests themselves (`check.ts --capture`), not off anybody's reader of them.

import type { DataType } from '../src/core/model.ts';
import type { ToldTruth, TrackerTruth } from './model.ts';

/** What differs from site to site. */
interface Particulars {
  why: string;
  /** On top of what is always there. */
  also?: DataType[];
  /** An identifier of the browser goes along that has no agreed name. */
  id?: true;
  told?: ToldTruth[];
}

// One identifier of a browser may fairly be called any of these, whatever its field is called.
export const ANY_ID: DataType[] = ['client-id', 'cookie-id', 'advertising-id'];

function tracker(fixed: Omit<TrackerTruth, 'why'>, { why, also = [], id, told = [] }: Particulars): TrackerTruth {
  const dataTypes = [...fixed.dataTypes, ...also];
  const oneOf = id ? ANY_ID : (fixed.oneOf ?? []);
  const arguable = (fixed.arguable ?? []).filter((type) => !dataTypes.includes(type) && !oneOf.includes(type));
  return { ...fixed, why, dataTypes, arguable, ...(oneOf.length > 0 && { oneOf }), ...(told.length > 0 && { told }) };
}

export const GOOGLE_DENIED: ToldTruth = { standard: 'google-consent-mode', value: 'G100', choice: 'refused' };
export const GOOGLE_GRANTED: ToldTruth = { standard: 'google-consent-mode', value: 'G111', choice: 'accepted' };

export const UET_DENIED: ToldTruth = { standard: 'own', value: 'asc=D', choice: 'refused' };

/** The script alone: it carries nothing. */
export const googleTagScript: TrackerTruth = {
  key: 'google_tag',
  organization: 'google',
  hosts: ['www.googletagmanager.com'],
  why: "Google's tag is loaded",
  dataTypes: [],
};

export const googleAnalytics = (particulars: Particulars) =>
  tracker(
    {
      key: 'google_analytics',
      organization: 'google',
      hosts: ['region1.google-analytics.com'],
      dataTypes: ['page-url', 'page-title', 'client-id', 'session-id', 'language', 'screen'],
      // Items are listed alike in what is looked at, taken and bought.
      arguable: ['custom-event', 'performance', 'cart', 'consent-string', ...ANY_ID],
    },
    particulars,
  );

export const googleRemarketing = (particulars: Particulars) =>
  tracker(
    {
      key: 'google_remarketing',
      organization: 'google',
      hosts: ['googleads.g.doubleclick.net'],
      dataTypes: ['page-url', 'page-title', 'screen'],
      arguable: ['custom-event', 'product-view', 'cart', 'purchase', 'consent-string'],
    },
    particulars,
  );

/** The script alone. */
export const metaScript: TrackerTruth = {
  key: 'facebook_connect',
  organization: 'facebook',
  hosts: ['connect.facebook.net'],
  why: "Meta Pixel's script is loaded",
  dataTypes: [],
};

export const metaPixel = (particulars: Particulars) =>
  tracker(
    {
      key: 'facebook_custom_audience',
      organization: 'facebook',
      hosts: ['www.facebook.com'],
      dataTypes: ['page-url', 'screen'],
      oneOf: ANY_ID,
      arguable: ['custom-event', 'purchase', 'product-view', 'cart'],
    },
    particulars,
  );

export const tiktokPixel = (particulars: Particulars) =>
  tracker(
    {
      key: 'tiktok_analytics',
      organization: 'bytedance_inc',
      hosts: ['analytics.tiktok.com'],
      dataTypes: ['page-url', 'user-agent', 'client-id', 'session-id'],
      arguable: ['custom-event', 'purchase', 'product-view', 'cart', 'cookie-id', 'advertising-id'],
    },
    particulars,
  );

export const bingAds = (particulars: Particulars) =>
  tracker(
    {
      key: 'bing_ads',
      organization: 'microsoft',
      hosts: ['bat.bing.com'],
      dataTypes: ['page-url', 'page-title', 'language', 'screen'],
      arguable: ['session-id', 'performance', 'custom-event', 'consent-string', ...ANY_ID],
    },
    particulars,
  );

export const segmentTracker = (particulars: Particulars) =>
  tracker(
    {
      key: 'segment',
      organization: 'twilio',
      hosts: ['cdn.segment.com', 'api.segment.io'],
      dataTypes: ['page-url', 'page-title', 'client-id', 'user-agent', 'language', 'timezone'],
      arguable: ['hardware', 'custom-event', 'purchase', 'product-view', 'cart', 'cookie-id'],
    },
    particulars,
  );

export const hotjarTracker = (particulars: Particulars) =>
  tracker(
    {
      key: 'hotjar',
      organization: 'hotjar',
      hosts: ['static.hotjar.com', 'script.hotjar.com', 'vc.hotjar.io', 'ws.hotjar.com', 'content.hotjar.io'],
      dataTypes: ['session-replay', 'page-url', 'page-title', 'session-id', 'screen'],
      // `user_id` is Hotjar's id of the browser, by its name the person's.
      arguable: ['user-id', ...ANY_ID],
    },
    particulars,
  );

export const googleFrame = (particulars: Particulars) =>
  tracker(
    {
      key: 'google_syndication',
      organization: 'google',
      hosts: ['pagead2.googlesyndication.com'],
      dataTypes: ['page-url'],
      // The advertisement's size and whether it was in view.
      arguable: ['screen', 'performance', 'custom-event'],
    },
    particulars,
  );

export const mixpanelTracker = (particulars: Particulars) =>
  tracker(
    {
      key: 'mixpanel',
      organization: 'mixpanel',
      hosts: ['cdn.mxpnl.com', 'api-js.mixpanel.com'],
      dataTypes: ['page-url', 'page-title', 'client-id', 'screen', 'custom-event'],
      // `$os` and `$browser` are pieces of the user agent; `distinct_id` may be the browser's or the person's.
      arguable: ['user-agent', 'hardware', 'user-id', 'cookie-id'],
    },
    particulars,
  );

export const posthogTracker = (particulars: Particulars & { hosts: string[]; unreadableIn?: 'chromium' }) =>
  tracker(
    {
      key: 'posthog',
      organization: 'posthog',
      hosts: particulars.hosts,
      dataTypes: [
        'page-url',
        'page-title',
        'client-id',
        'session-id',
        'user-agent',
        'language',
        'timezone',
        'screen',
        'custom-event',
      ],
      arguable: ['user-id', 'hardware', 'cookie-id', 'coarse-location', 'performance', 'scroll'],
      ...(particulars.unreadableIn && { unreadableIn: particulars.unreadableIn }),
    },
    particulars,
  );
