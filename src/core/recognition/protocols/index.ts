// Whose format is a request in, whatever host it goes to? Asked only where no host is known, which is most of all requests: one expression over
// the path rules out nearly all of them. A new protocol is one file and a line here.

import type { TrackerKey } from '../../model.ts';
import type { RequestBody } from '../../payload/fields.ts';
import { adobeAnalytics } from './adobe-analytics.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';
import { clarity } from './clarity.ts';
import { fullstory } from './fullstory.ts';
import { googleAdsConversion, googleRemarketing } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { matomo, piwikPro } from './matomo.ts';
import { meta } from './meta.ts';
import { plausible } from './plausible.ts';
import { posthog } from './posthog.ts';
import type { Address, Protocol } from './protocol.ts';
import { rudderstack, segment } from './segment.ts';
import { sentry, sentryTunnel } from './sentry.ts';
import { snowplow, snowplowAnywhere } from './snowplow.ts';

/** Of two that a request speaks, the first; none does so in a real request. */
export const protocols: readonly Protocol[] = [
  adobeAnalytics,
  adobeWebSdk,
  clarity,
  fullstory,
  googleAdsConversion,
  googleAnalytics,
  googleRemarketing,
  matomo,
  meta,
  piwikPro,
  plausible,
  posthog,
  rudderstack,
  segment,
  sentry,
  sentryTunnel,
  snowplow,
  snowplowAnywhere,
];

const byPath = protocols.filter(({ path }) => path !== undefined);
const anywhere = protocols.filter(({ path }) => path === undefined);
const PATHS = new RegExp(`/(?:${byPath.map(({ path }) => path).join('|')})`);
const paths = new Map(byPath.map((protocol) => [protocol, new RegExp(`/(?:${protocol.path})`)]));

/** Longer paths and queries are nobody's format. */
const LONGEST_PATH = 1_024;
const LONGEST_QUERY = 8_192;
/** Of a form; what makes a format certain stands in its first pairs. */
const LONGEST_FORM = 64 * 1_024;
/** Where the host of any web address has begun. */
const AFTER_SCHEME = 'https://'.length;
/** Of a file's name, with its dot. */
const LONGEST_ENDING = '.webp'.length;

/** What an address says: certain for one service, or for those that it leaves open to be told by the contents. */
export interface Spoken {
  tracker?: TrackerKey;
  open: readonly Protocol[];
}

/** What most addresses say: any format that knows no path may still stand in the contents. */
export const nothingSpoken: Spoken = { open: anywhere };

/** Which protocols an http, https, ws or wss address speaks, or may speak. */
export function spokenAt(url: string): Spoken {
  const start = url.indexOf('/', AFTER_SCHEME);
  const question = url.indexOf('?', AFTER_SCHEME);
  const end = question < 0 ? url.length : question;
  if (start < 0 || start >= end || end - start > LONGEST_PATH || isFile(url, start, end)) return nothingSpoken;
  const path = url.slice(start, end);
  return PATHS.test(path) && !path.includes('#')
    ? spokenAtPath(path, url.slice(end + 1, end + 1 + LONGEST_QUERY))
    : nothingSpoken;
}

/** Whether a path ends like `.js` or `.webp`, as most do and no format that is known here; those of Matomo end in `.php`. */
function isFile(url: string, start: number, end: number): boolean {
  const dot = url.lastIndexOf('.', end - 1);
  if (dot < end - LONGEST_ENDING || dot < start || url.startsWith('.php', dot)) return false;
  return url.indexOf('/', dot) < 0 || url.indexOf('/', dot) >= end;
}

/** Which of the protocols that an address left open its contents speak. */
export function spokenIn(open: readonly Protocol[], body: RequestBody): TrackerKey | undefined {
  const text = textOf(body);
  return text === '' ? undefined : open.find(({ inText }) => inText?.(text))?.tracker;
}

function spokenAtPath(path: string, query: string): Spoken {
  const candidates = byPath.filter((protocol) => paths.get(protocol)!.test(path));
  const parameters = new URLSearchParams(query);
  const address: Address = { path, param: (name) => parameters.get(name) ?? '' };
  const certain = candidates.find(({ inAddress }) => inAddress?.(address));
  return certain ? { tracker: certain.tracker, open: [] } : { open: [...candidates, ...anywhere] };
}

/** Browsers parse a body of plain text as a form whose first name is all of it, up to its first `=`. */
function textOf(body: RequestBody): string {
  if (body.kind === 'text') return body.text;
  if (body.kind !== 'form') return '';
  const pairs: string[] = [];
  let length = 0;
  for (const [name, values] of Object.entries(body.form))
    for (const value of values) {
      if (length > LONGEST_FORM) return pairs.join('&');
      pairs.push((value === '' ? name : `${name}=${value}`).slice(0, LONGEST_FORM));
      length += name.length + value.length;
    }
  return pairs.join('&');
}
