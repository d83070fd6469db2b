// Every key of the model's unions: a key that is missing here, or that the model lost, does not compile.

import type { GpcWord } from '../../src/core/consent/gpc.ts';
import type {
  BannerAnswer,
  Choice,
  ConsentStandard,
  DataCategory,
  DataType,
  Party,
  Technique,
  ToldInAll,
  TrackerCategory,
} from '../../src/core/model.ts';
import { dataCategoryOf } from '../../src/core/payload/data-types.ts';
import type { OptOutKind } from '../../src/core/report/rights-types.ts';
import type { Redaction } from '../../src/core/report/types.ts';
import type { UnattributedReason } from '../../src/core/visits/events.ts';

type Keys<Key extends string> = Record<Key, unknown>;

export const dataTypeKeys: Keys<DataType> = dataCategoryOf;

export const dataCategoryKeys: Keys<DataCategory> = {
  'ip-addresses': 0,
  'device-characteristics': 0,
  'device-identifiers': 0,
  'probabilistic-identifiers': 0,
  'authentication-derived-identifiers': 0,
  'browsing-and-interaction': 0,
  'user-provided': 0,
  'non-precise-location': 0,
  'precise-location': 0,
  'user-profiles': 0,
  'privacy-choices': 0,
};

export const trackerCategoryKeys: Keys<TrackerCategory> = {
  advertising: 0,
  audio_video_player: 0,
  consent: 0,
  customer_interaction: 0,
  extensions: 0,
  hosting: 0,
  misc: 0,
  pornvertising: 0,
  site_analytics: 0,
  social_media: 0,
  utilities: 0,
};

export const choiceKeys: Keys<Choice> = {
  undecided: 0,
  refused: 0,
  partial: 0,
  accepted: 0,
  'not-asked': 0,
  unknown: 0,
};

export const toldInAllKeys: Keys<ToldInAll> = { ...choiceKeys, contradictory: 0, nothing: 0 };

export const standardKeys: Keys<ConsentStandard> = {
  tcf: 0,
  gpp: 0,
  'us-privacy': 0,
  'google-consent-mode': 0,
  'google-additional-consent': 0,
  'limited-processing': 0,
  gpc: 0,
  cmp: 0,
  own: 0,
};

export const partyKeys: Keys<Party> = { first: 0, 'same-organization': 0, third: 0 };

export const techniqueKeys: Keys<Technique> = {
  canvas: 0,
  webgl: 0,
  audio: 0,
  fonts: 0,
  webrtc: 0,
  'local-storage': 0,
  'session-storage': 0,
  'indexed-db': 0,
};

export const unattributedKeys: Keys<UnattributedReason> = { 'no-page': 0, 'unknown-document': 0, 'too-many': 0 };

export const optOutKindKeys: Keys<OptOutKind> = {
  'preference-page': 0,
  'cookie-opt-out': 0,
  'do-not-sell-form': 0,
  'browser-addon': 0,
  'account-setting': 0,
  'product-setting': 0,
  suppression: 0,
};

export const gpcWordKeys: Keys<GpcWord> = {
  received: 0,
  'not-received': 0,
  applied: 0,
  'not-applied': 0,
  'opted-out': 0,
  'partly-opted-out': 0,
  'not-opted-out': 0,
};

export const answeredByKeys: Keys<BannerAnswer['by']> = { click: 0, setting: 0, audit: 0 };

export const redactionKeys: Keys<Redaction> = {
  sites: 0,
  paths: 0,
  times: 0,
  fields: 0,
  cookies: 0,
  hosts: 0,
  region: 0,
  'opt-outs': 0,
};
