// Google Analytics 4 (g/collect) and Universal Analytics, which old sites still send to (collect with v=1). What Analytics sends to
// Google's advertising on the side (“Signals”) is in google-ads.ts, but for …google…/ads/ga-audiences. Names: Google's Measurement Protocol (version 1) and gtag's requests as captured.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import { generalMeaning } from '../rules.ts';
import { ofCodes } from './codes.ts';
import { googleTagFields, ofGoogleTag } from './google-tag.ts';
import { ofFields } from './of-fields.ts';
import type { Vendor } from './vendor.ts';

export const googleAnalytics: Vendor = {
  trackers: ['google_analytics', 'google_signals', 'google', 'ga_audiences'],
  fields: {
    ...googleTagFields,
    dt: 'page-title',
    cid: 'client-id',
    _gid: 'client-id',
    sid: 'session-id',
    uid: 'user-id',
    ul: 'language',
    sr: 'screen',
    vp: 'screen',
    'ep.transaction_id': 'purchase',
    'ep.search_term': 'search-query',
    'epn.percent_scrolled': 'scroll',
    // Universal Analytics: what was done in an event, and the number of an order.
    ea: 'event',
    ti: 'purchase',
  },
  whole: ({ fields }) => [
    ...ofItems(fields),
    ...ofUserProperties(fields),
    ...ofFields(fields, ofGoogleTag),
    ...ofPath(fields),
    ...ofCodes(fields, 't', hits),
    ...ofCodes(fields, 'pa', productActions),
  ],
};

/** Kinds of hits of Universal Analytics. Of the others, `pageview` is no act; `event` is named in `ea`. */
const hits: Record<string, DataType> = {
  transaction: 'purchase',
  item: 'purchase',
  timing: 'performance',
  exception: 'error-report',
};
/** Universal Analytics' enhanced e-commerce. */
const productActions: Record<string, DataType> = {
  detail: 'product-view',
  click: 'product-view',
  add: 'cart',
  remove: 'cart',
  checkout: 'cart',
  purchase: 'purchase',
  refund: 'purchase',
};

/** Items are listed alike (`pr1=id…~nm…`) in what is looked at, taken and bought: the event tells which. */
function ofItems(fields: readonly Field[]): [DataType, string][] {
  const item = fields.find(({ name }) => /^pr\d+$/.test(name));
  if (!item) return [];
  const events = fields
    .filter(({ name }) => name === 'en')
    .map(({ value }) => value)
    .join(' ');
  if (/purchase|refund/.test(events)) return [['purchase', item.name]];
  return [[/cart|checkout|shipping|payment/.test(events) ? 'cart' : 'product-view', item.name]];
}

/** What a site sorts its visitors by (`up.member=yes`), where its name says nothing more exact. */
function ofUserProperties(fields: readonly Field[]): [DataType, string][] {
  return ofFields(fields, ({ name, value }) =>
    name.startsWith('up') && /^upn?\.[^.]+$/.test(name) && value !== '' && generalMeaning(name) === undefined
      ? [['segments', name]]
      : [],
  );
}

/** The page without its host. */
function ofPath(fields: readonly Field[]): [DataType, string][] {
  return ofFields(fields, ({ name, value }) => (name === 'dp' && value.startsWith('/') ? [['page-url', name]] : []));
}
