// Plain English for every key that a report has. The pages have their own, translated, in public/_locales.

import type { GpcWord } from '../consent/gpc.ts';
import type {
  BannerAnswer,
  Choice,
  ConsentStandard,
  DataCategory,
  DataType,
  GpcSent,
  Party,
  Technique,
  ToldInAll,
  ToldOfVendor,
  TrackerCategory,
} from '../model.ts';
import type { UnattributedReason } from '../visits/events.ts';
import type { AuditedAnswer, CookieReport, LinkReport, OptOutKind, StoppedTracker } from './types.ts';

export const dataTypeWords: Record<DataType, string> = {
  screen: 'screen or window size',
  'user-agent': 'browser and system version',
  language: 'language',
  timezone: 'time zone',
  hardware: 'kind of device or system',
  'cookie-id': 'an ID from a cookie',
  'client-id': 'an ID that recognises this browser',
  'advertising-id': 'an ID for advertising',
  'session-id': 'an ID for this visit',
  fingerprint: 'a fingerprint of the device',
  'user-id': 'your account or customer number',
  'hashed-email': 'your e-mail address, hashed',
  'hashed-phone': 'your phone number, hashed',
  'page-url': 'the page you are on',
  'page-title': 'the title of the page',
  referrer: 'the page you came from',
  'search-query': 'what you searched for',
  click: 'what you clicked',
  scroll: 'how far you scrolled',
  mouse: 'how you moved the mouse',
  'session-replay': 'a recording of what you see and do on the page',
  'form-input': 'what you typed into a form',
  purchase: 'what you bought',
  cart: 'what you put in the basket',
  'product-view': 'which products you looked at',
  performance: 'how fast the page loaded',
  'error-report': 'errors on the page',
  'custom-event': 'something else you did on the page',
  email: 'your e-mail address',
  phone: 'your phone number',
  name: 'your name',
  'postal-address': 'your postal address',
  'birth-date': 'your date or year of birth',
  gender: 'your gender',
  'coarse-location': 'your region or city',
  coordinates: 'your coordinates',
  segments: 'groups or interests you are sorted into',
  'consent-string': 'your recorded consent',
};

export const dataCategoryWords: Record<DataCategory, string> = {
  'ip-addresses': 'IP addresses',
  'device-characteristics': 'device characteristics',
  'device-identifiers': 'device identifiers',
  'probabilistic-identifiers': 'probabilistic identifiers',
  'authentication-derived-identifiers': 'identifiers from signing in',
  'browsing-and-interaction': 'browsing and interaction',
  'user-provided': 'data you provided',
  'non-precise-location': 'approximate location',
  'precise-location': 'precise location',
  'user-profiles': 'profiles',
  'privacy-choices': 'privacy choices',
};

export const trackerCategoryWords: Record<TrackerCategory, string> = {
  advertising: 'advertising',
  audio_video_player: 'audio and video',
  consent: 'consent management',
  customer_interaction: 'customer contact',
  extensions: 'browser extensions',
  hosting: 'hosting',
  misc: 'other',
  pornvertising: 'adult advertising',
  site_analytics: 'statistics',
  social_media: 'social media',
  utilities: 'technical services',
};

export const choiceWords: Record<Choice, string> = {
  undecided: 'not answered yet',
  refused: 'refused',
  partial: 'accepted in part',
  accepted: 'accepted',
  'not-asked': 'not asked here',
  unknown: 'unknown',
};

export const standardWords: Record<ConsentStandard, string> = {
  tcf: 'IAB TCF',
  gpp: 'IAB GPP',
  'us-privacy': 'US Privacy',
  'google-consent-mode': 'Google Consent Mode',
  'google-additional-consent': 'Google Additional Consent',
  'limited-processing': 'limited processing',
  gpc: 'Global Privacy Control',
  cmp: 'the consent manager’s own record',
  own: 'its own parameter',
};

export const toldInAllWords: Record<ToldInAll, string> = {
  ...choiceWords,
  unknown: 'neither yes nor no',
  contradictory: 'accepted and refused at once',
  nothing: 'nothing that Candor can read',
};

/** What a TC string says of the receiver itself. */
export function vendorWords({ consent, legitimateInterest, disclosed, forbiddenPurposes = [] }: ToldOfVendor): string {
  return [
    consent ? 'consent for this company' : 'no consent for this company',
    ...(legitimateInterest ? ['legitimate interest claimed for it'] : []),
    ...(disclosed === false ? ['not among those that were disclosed'] : []),
    ...(forbiddenPurposes.length > 0 ? [`the site forbids it purposes ${forbiddenPurposes.join(', ')}`] : []),
  ].join(', ');
}

export const partyWords: Record<Party, string> = {
  first: 'on the site’s own address',
  'same-organization': 'another site of the same owner',
  third: 'another site',
};

export const techniqueWords: Record<Technique, string> = {
  canvas: 'drew a hidden picture and read it back',
  webgl: 'drew a hidden scene with the graphics card and read it back',
  audio: 'computed a sound and read it',
  fonts: 'measured one text in many fonts',
  webrtc: 'asked for the addresses of this device',
  'local-storage': 'used storage that stays (localStorage)',
  'session-storage': 'used storage of the tab (sessionStorage)',
  'indexed-db': 'used a database (indexedDB)',
};

export const unattributedWords: Record<UnattributedReason, string> = {
  'no-page': 'from no page that the browser told of',
  'unknown-document': 'from a document that was never seen',
  'too-many': 'of more at once than Candor follows, so that it is not known whether they were sent',
};

export const optOutKindWords: Record<OptOutKind, string> = {
  'preference-page': 'preference page',
  'cookie-opt-out': 'opt-out by cookie',
  'do-not-sell-form': 'do-not-sell form',
  'browser-addon': 'browser add-on',
  'account-setting': 'account setting',
  'product-setting': 'product setting',
  suppression: 'suppression list',
};

const HOUR = 3600;
const DAY = 24 * HOUR;
const MONTH = (365.25 * DAY) / 12;

/** For how long a cookie is kept: `13 months`, `30 days`, `2 hours`. */
export function lifetimeWords({ session, lifetimeSeconds }: Pick<CookieReport, 'session' | 'lifetimeSeconds'>): string {
  if (session) return 'until the browser is closed';
  if (lifetimeSeconds === undefined) return 'not seen: it was set earlier';
  if (lifetimeSeconds >= 2 * MONTH) return counted(Math.round(lifetimeSeconds / MONTH), 'month');
  if (lifetimeSeconds >= 2 * DAY) return counted(Math.round(lifetimeSeconds / DAY), 'day');
  if (lifetimeSeconds >= HOUR) return counted(Math.round(lifetimeSeconds / HOUR), 'hour');
  return counted(Math.max(1, Math.round(lifetimeSeconds / 60)), 'minute');
}

/** How two organizations were seen to be able to link what they know. */
export function linkWords({ seen, redirected }: LinkReport): string {
  const value = seen.includes('value')
    ? 'the same identifier was seen at both'
    : 'an identifier was handed over at an address that is there for it';
  return redirected ? `${value}; one sent the browser on to the other` : value;
}

/** `1 request`, `2 requests`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** How often a tracker was stopped, in one sentence; empty where it never was. */
export function stoppedWords({ blockedRequests, failedRequests }: StoppedTracker): string {
  return [
    ...(blockedRequests > 0
      ? [`${counted(blockedRequests, 'request')} stopped by another extension or the browser`]
      : []),
    ...(failedRequests > 0 ? [`${counted(failedRequests, 'request')} did not get through`] : []),
  ].join(', ');
}

/** Who sent Global Privacy Control, and whether that was seen. */
export function gpcSentWords({ by, header }: GpcSent): string {
  if (header === 'in-force')
    return 'asked to be sent with the page by Candor; the browser does not show whether it was';
  return by === 'candor'
    ? 'sent with the page by Candor'
    : 'sent with the page, by a setting of the browser’s own or by another extension';
}

export const gpcWords: Record<GpcWord, string> = {
  received: 'the signal was received',
  'not-received': 'the signal was not received',
  applied: 'the signal was applied',
  'not-applied': 'the signal was not applied',
  'opted-out': 'opted out of sale or sharing',
  'partly-opted-out': 'opted out in part',
  'not-opted-out': 'not opted out',
};
/** Who wanted an answer that Candor gave. */
export const answeredByWords: Record<BannerAnswer['by'], string> = {
  click: 'at one click of the person',
  setting: 'by the person’s setting',
  audit: 'for this audit',
};

const answeredWords: Record<BannerAnswer['answer'], string> = { refuse: 'refused', accept: 'accepted' };

const outcomeWords: Record<BannerAnswer['outcome'], string> = {
  confirmed: 'the site recorded it',
  unconfirmed: 'the site gives no confirmation',
  failed: 'that failed: the site does not record it',
};

/** What Candor answered to a site's question, and what came of it. */
export function answerWords({ answer, outcome }: Pick<BannerAnswer, 'answer' | 'outcome'>): string {
  return `${answeredWords[answer]}; ${outcomeWords[outcome]}`;
}

export function auditedAnswerWords({ answer, outcome }: AuditedAnswer): string {
  if (outcome === 'nothing-open') return 'no question for consent was seen that Candor can answer';
  return answerWords({ answer, outcome });
}
