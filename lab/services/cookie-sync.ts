import { notFound, pixel, redirect, withCookie } from '../answers.ts';
import type { Answer, LabRequest, LabService } from '../model.ts';
import { answerBidder } from './bidders.ts';

const XANDR_ID = '7241905583316840129';
const TRADE_DESK_ID = '3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa';

/** Each hop of the chain: sets its cookie and passes its id on to the next, with what it was told. */
const HOPS: Record<string, (request: LabRequest, told: string) => Answer> = {
  'ib.adnxs.com/getuid': (request, told) =>
    withCookie(
      redirect(`https://cm.g.doubleclick.net/pixel?google_nid=xandr&google_cm&google_hm=${btoa(XANDR_ID)}&${told}`),
      request,
      { name: 'uuid2', value: XANDR_ID },
    ),
  'cm.g.doubleclick.net/pixel': (request, told) =>
    withCookie(
      redirect(
        `https://match.adsrvr.org/track/cmf/generic?ttd_pid=google&ttd_tpi=1&google_gid=CAESEKp3W9xVq1Zt&${told}`,
      ),
      request,
      {
        name: 'IDE',
        value: 'AHWqTUmB7c2Q1v5nXyLr0dPfKe9sGhJ4',
      },
    ),
  'match.adsrvr.org/track/cmf/generic': (request, told) =>
    withCookie(redirect(`https://idsync.rlcdn.com/712559.gif?partner_uid=${TRADE_DESK_ID}&${told}`), request, {
      name: 'TDID',
      value: TRADE_DESK_ID,
    }),
  'idsync.rlcdn.com/712559.gif': (request) => withCookie(pixel(), request, { name: 'rlas3', value: 'o2VnQk1xT0p5bWw' }),
};

const CONSENT = ['gdpr', 'gdpr_consent', 'us_privacy'];

/** A chain of redirects over four companies, by which each learns the others' ids. */
export const cookieSync: LabService = {
  name: 'Cookie sync',
  hosts: [...new Set(Object.keys(HOPS).map((place) => place.split('/')[0] ?? ''))],
  answer(request) {
    const hop = HOPS[request.host + request.path];
    if (!hop) return request.host === 'idsync.rlcdn.com' ? notFound() : answerBidder(request);
    const told = CONSENT.filter((name) => request.query.has(name)).map((name) => [name, request.query.get(name) ?? '']);
    return hop(request, new URLSearchParams(told).toString());
  },
};
