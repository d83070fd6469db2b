import { html, json, noContent, notFound, pixel } from '../answers.ts';
import type { Answer, LabRequest, LabService } from '../model.ts';

// Nobody bids: what matters here is what the bidders are told.
const AUCTIONS: Record<string, Answer> = {
  'ib.adnxs.com/ut/v3/prebid': json({ version: '3.0.0', tags: [] }),
  'ib.adnxs-simple.com/ut/v3/prebid': json({ version: '3.0.0', tags: [] }),
  'grid-bidder.criteo.com/openrtb_2_5/pbjs/auction/request': noContent(),
  'htlb.casalemedia.com/openrtb/pbjs': noContent(),
  'rtb.openx.net/openrtbb/prebidjs': noContent(),
  'hbopenbid.pubmatic.com/translator': noContent(),
  'fastlane.rubiconproject.com/a/api/fastlane.json': json({ status: 'ok', ads: [] }),
  'tlx.3lift.com/header/auction': json({ bids: [] }),
  'match.adsrvr.org/track/rid': json({
    TDID: '3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa',
    TDID_LOOKUP: 'TRUE',
    TDID_CREATED_AT: '2026-01-15T00:00:00',
  }),
};

/** Frames in which bidders set and match their cookies: page → what it asks for from inside, with the page's own query. */
const SYNC_FRAMES: Record<string, string> = {
  'acdn.adnxs.com/dmp/async_usersync.html': 'https://ib.adnxs.com/async_usersync?cbfn=queuePixels&',
  'ads.pubmatic.com/AdServer/js/user_sync.html': 'https://image8.pubmatic.com/AdServer/ImgSync?p=156209&',
  'eus.rubiconproject.com/usync.html': 'https://pixel.rubiconproject.com/exchange/sync.php?p=prebid&',
  'js-sec.indexww.com/um/ixmatch.html': 'https://dsum-sec.casalemedia.com/rum?cm_dsp_id=18&',
  'u.openx.net/w/1.0/pd': 'https://us-u.openx.net/w/1.0/sd?id=537072991&',
  'eb2.3lift.com/sync': 'https://eb2.3lift.com/xuid?mid=2711&',
  'gum.criteo.com/syncframe': 'https://gum.criteo.com/sid/json?origin=prebid&',
};

const PIXELS = new Set(Object.values(SYNC_FRAMES).map((address) => new URL(address).host + new URL(address).pathname));

/** Prebid's bidders: auctions, and the frames and pixels of their cookie matching. */
export const bidders: LabService = {
  name: 'Prebid bidders',
  hosts: [
    ...new Set(
      [...Object.keys(AUCTIONS), ...Object.keys(SYNC_FRAMES), ...PIXELS].map((place) => place.split('/')[0] ?? ''),
    ),
  ].filter((host) => host !== 'ib.adnxs.com' && host !== 'match.adsrvr.org'),
  answer: answerBidder,
};

/** Also for the two hosts that take part in the sync chain. */
export function answerBidder(request: LabRequest): Answer {
  const place = request.host + request.path;
  const asked = SYNC_FRAMES[place];
  if (asked !== undefined) return html(frame(asked + request.query));
  if (PIXELS.has(place)) return pixel();
  return AUCTIONS[place] ?? notFound();
}

const frame = (address: string) =>
  `<!doctype html><meta charset="utf-8"><title></title><script>new Image().src = ${JSON.stringify(address)};</script>`;
