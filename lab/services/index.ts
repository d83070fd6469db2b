// Every service the lab answers for. Add one: a file here, and a line below.

import type { LabService } from '../model.ts';
import { audience } from './audience.ts';
import { bidders } from './bidders.ts';
import { bing } from './bing.ts';
import { clarity } from './clarity.ts';
import { cookieSync } from './cookie-sync.ts';
import { criteo } from './criteo.ts';
import { fingerprint } from './fingerprint.ts';
import { googleAdFrame } from './google-ad-frame.ts';
import { googleTag } from './google-tag.ts';
import { hotjar } from './hotjar.ts';
import { linkedin } from './linkedin.ts';
import { meta } from './meta.ts';
import { mixpanel } from './mixpanel.ts';
import { ordinaryCdn } from './ordinary-cdn.ts';
import { plazaWidgets } from './plaza-widgets.ts';
import { posthog } from './posthog.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { snowplow } from './snowplow.ts';
import { tiktok } from './tiktok.ts';

export const services: readonly LabService[] = [
  audience,
  bidders,
  bing,
  clarity,
  cookieSync,
  criteo,
  fingerprint,
  googleAdFrame,
  googleTag,
  hotjar,
  linkedin,
  meta,
  mixpanel,
  ordinaryCdn,
  plazaWidgets,
  posthog,
  segment,
  sentry,
  snowplow,
  tiktok,
];
