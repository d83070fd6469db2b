// What a person and their pages may do, at random: the script of some browsing. visits-browser.ts plays it.

import fc from 'fast-check';

/** How a request is sent. Where a browser has no such way of its own, it is sent as the page does. */
const senders = [
  'page',
  'frame’s document',
  'frame',
  'frame in a frame',
  'keepalive',
  'worker',
  'prefetch',
  'service worker',
  'page, passed on by the service worker',
  'page, answered by the service worker',
] as const;

const ends = ['answered', 'cached', 'blocked', 'failed', 'aborted', 'given up', 'never'] as const;

export type Sender = (typeof senders)[number];
export type End = (typeof ends)[number];

export interface RequestScript {
  sender: Sender;
  /** Redirects before the last hop. */
  redirects: number;
  /** The first redirect is the browser's own, from http to https. */
  upgraded: boolean;
  end: End;
  /** Whether a tracker is recognised; requests to the page's own site in which none is tell nothing. */
  recognised: boolean;
  toOwnSite: boolean;
  /** Sent as the page is left. */
  leaving: boolean;
}

export type Step =
  /** `committedEarly`: Firefox may tell of the commit before it tells of the request for the document, or of its last hops. */
  | {
      kind: 'open';
      site: number;
      redirects: number;
      inAdvance: boolean;
      committedEarly: boolean;
      moves: number;
      requests: RequestScript[];
    }
  | { kind: 'back'; to: number; requests: RequestScript[] }
  | { kind: 'load in advance'; site: number; requests: RequestScript[] }
  | { kind: 'download'; redirects: number; saysSo: boolean }
  | { kind: 'page of the browser' };

export interface TabScript {
  /** How it comes to its first page; the last two are Firefox's. */
  beginning: 'plain' | 'open before' | 'blank' | 'prepared';
  steps: Step[];
  closes: boolean;
}

export interface Script {
  browser: 'chromium' | 'firefox';
  tabs: TabScript[];
}

const requests = fc.array(
  fc.record<RequestScript>({
    sender: fc.constantFrom(...senders),
    redirects: fc.nat(2),
    upgraded: fc.boolean(),
    end: fc.constantFrom(...ends),
    recognised: fc.boolean(),
    toOwnSite: fc.boolean(),
    leaving: fc.boolean(),
  }),
  { maxLength: 5 },
);

/** One of the sites of visits-browser.ts. */
const site = fc.nat(3);

function kind<Kind extends Step['kind']>(
  name: Kind,
  more: { [Key in Exclude<keyof (Step & { kind: Kind }), 'kind'>]: fc.Arbitrary<(Step & { kind: Kind })[Key]> },
): fc.Arbitrary<Step> {
  return fc.record({ kind: fc.constant(name), ...more }) as unknown as fc.Arbitrary<Step>;
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: kind('open', {
      site,
      redirects: fc.nat(2),
      inAdvance: fc.boolean(),
      committedEarly: fc.boolean(),
      moves: fc.nat(2),
      requests,
    }),
  },
  { weight: 2, arbitrary: kind('back', { to: fc.nat(3), requests }) },
  { weight: 2, arbitrary: kind('download', { redirects: fc.nat(2), saysSo: fc.boolean() }) },
  { weight: 1, arbitrary: kind('load in advance', { site, requests }) },
  { weight: 1, arbitrary: kind('page of the browser', {}) },
);

export const scripts: fc.Arbitrary<Script> = fc.record<Script>({
  browser: fc.constantFrom('chromium', 'firefox'),
  tabs: fc.array(
    fc.record<TabScript>({
      beginning: fc.constantFrom('plain', 'open before', 'blank', 'prepared'),
      steps: fc.array(step, { minLength: 1, maxLength: 6 }),
      closes: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
