import { bidderTruths } from '../bidder-truths.ts';
import type { PageTruth, ToldTruth } from '../model.ts';
import { posthogTracker } from '../truths.ts';

const NOT_OPTED_OUT: ToldTruth = { standard: 'us-privacy', value: '1YNN', choice: 'accepted' };

export const truth: PageTruth = {
  trackers: [
    posthogTracker({ why: "PostHog in the site's own script", hosts: ['us.i.posthog.com'] }),
    {
      key: 'tradedesk',
      organization: 'the_trade_desk',
      hosts: ['match.adsrvr.org'],
      why: 'Prebid.js asks for its id of the browser',
      dataTypes: [],
    },
    ...bidderTruths({
      why: 'asked for a bid, with the place and what the site knows of the person; then cookies are matched',
      told: [NOT_OPTED_OUT],
      ids: true,
      profile: true,
      syncs: true,
    }),
  ],
  consent: { standard: 'us-privacy', choice: 'accepted' },
  unrecognised: [],
};
