// LinkedIn's Insight tag, px.ads.linkedin.com: /collect for pages and conversions, /wa/ for every page and click (JSON, packed).
// Names: LinkedIn's help, and requests as captured.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** What a signal is of; PAGE_VISIT is no act. */
const signals: Record<string, DataType> = { CLICK: 'click' };

export const linkedin: Vendor = {
  trackers: ['linkedin*'],
  fields: {
    liFatId: 'advertising-id',
    li_fat_id: 'advertising-id',
    hem: 'hashed-email',
    pageTitle: 'page-title',
    conversionId: 'custom-event',
    // What stood on what was clicked.
    innerText: 'click',
    redirect: null,
  },
  whole: ({ fields }) => ofCodes(fields, 'signalType', signals),
};
