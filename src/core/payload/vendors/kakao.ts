// Kakao: Tiara, stat.tiara.kakao.com/track, JSON in `d`, as recorded in public code, and Kakao Pixel, bc.ad.daum.net/bc, of whose JSON only
// `track_id` and `event_code` are known.

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const kakaoTiara: Vendor = {
  trackers: ['kakao_tiara'],
  fields: { uuid: 'client-id', tuid: 'client-id', tsid: 'session-id', suid: 'session-id', 'd.action.name': null },
  patterns: [
    // As `2560X1440`.
    [/(?:^|\.)env\.screen$/, 'screen'],
    [/(?:^|\.)env\.uadata\.(?:platform|model)$/, 'hardware'],
  ],
  whole: ({ fields }) => ofEvents(fields, 'action.type', /^pageview$|^usage$/i),
};

export const kakaoPixel: Vendor = {
  trackers: ['daum.net', 'adfit'],
  certainty: 'likely',
  fields: { event_code: 'event', keyword: 'search-query' },
};
