// Cookies that are known by their names: whose they are, and whether they tell browsers apart. A new one is one row. Where a service publishes a
// list of its cookies, its address stands above them, for whoever checks; the rows are written from general knowledge of these services and have
// not been compared with the lists. Short wildcards, which fit anything, are left out.

import type { Site, TrackerKey } from '../model.ts';

export interface KnownCookie {
  /** How it is shown: the name, or with `*` for what differs from site to site or holds a value. */
  name: string;
  tracker: TrackerKey;
  /** It is the same on every visit of this browser, and another in every other browser. */
  identifies: boolean;
}

interface Row extends KnownCookie {
  /** Under this domain only; absent for those that a service's script keeps under the visited site's own. */
  of?: Site;
}

const rows: Row[] = [
  // https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
  ...site('google_analytics', '_ga _ga_* _gid __utma'),
  ...site('google_analytics', '_gat* _dc_gtm_* __utmb __utmc __utmz', false),
  ...site('google_adwords_conversion', '_gcl_au'),
  ...site('google_adwords_conversion', '_gcl_aw _gcl_gb _gcl_gs _gac_* _gcl_dc'),
  ...site('google_adsense', '__gads __gpi __eoi'),
  ...under('doubleclick.net', 'doubleclick', 'IDE DSID id'),
  ...under('doubleclick.net', 'doubleclick', 'test_cookie ar_debug', false),
  ...under('google.com', 'google', 'NID ANID AID __Secure-ENID SID HSID SSID APISID SAPISID'),
  ...under('google.com', 'google', 'SOCS CONSENT', false),
  // https://www.facebook.com/privacy/policies/cookies/
  ...site('facebook_custom_audience', '_fbp _fbc'),
  ...under('facebook.com', 'facebook', 'fr datr sb c_user'),
  // https://help.ads.microsoft.com/apex/index/3/en/53056 and https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list
  ...site('bing_ads', '_uetvid _uetsid _uetmsclkid'),
  ...under('bing.com', 'bing_ads', 'MUID MUIDB MR'),
  ...site('microsoft_clarity', '_clck'),
  ...site('microsoft_clarity', '_clsk', false),
  ...under('clarity.ms', 'microsoft_clarity', 'CLID MUID'),
  // https://www.linkedin.com/legal/l/cookie-table
  ...site('linkedin_ads', 'li_fat_id li_giant'),
  ...under('linkedin.com', 'linkedin_ads', 'bcookie bscookie UserMatchHistory li_sugr AnalyticsSyncHistory'),
  ...under('linkedin.com', 'linkedin_ads', 'lidc lang', false),
  // https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel
  ...site('tiktok_analytics', '_ttp _tt_enable_cookie ttclid'),
  ...under('tiktok.com', 'tiktok_analytics', '_ttp'),
  // https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies
  ...site('pinterest_conversion_tracker', '_pin_unauth _epik _derived_epik'),
  ...under('pinterest.com', 'pinterest', 'ar_debug', false),
  // https://businesshelp.snapchat.com/s/article/pixel-cookies
  ...site('snapchat', '_scid _scid_r _ScCbts'),
  ...under('snapchat.com', 'snapchat', 'sc_at X-AB'),
  // https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites
  ...site('twitter_ads', '_twclid'),
  ...under('twitter.com', 'twitter_analytics', 'personalization_id guest_id guest_id_ads guest_id_marketing'),
  ...under('t.co', 'twitter', 'muc_ads'),
  // https://business.reddithelp.com/s/article/reddit-pixel
  ...site('reddit', '_rdt_uuid'),
  // https://help.hotjar.com/hc/en-us/articles/6952777582999
  ...site('hotjar', '_hjSessionUser_* _hjid'),
  ...site('hotjar', '_hjSession_* _hjAbsoluteSessionInProgress _hjFirstSeen _hjIncludedInSessionSample_*', false),
  ...site('contentsquare.net', '_cs_id'),
  ...site('contentsquare.net', '_cs_s _cs_c', false),
  // https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/cookie-validity-update/
  ...site('segment', 'ajs_anonymous_id ajs_user_id'),
  ...site('mixpanel', 'mp_*'),
  ...site('amplitude', 'AMP_* amplitude_id_*'),
  ...site('posthog', 'ph_*'),
  ...site('heap', '_hp2_id.* _hp2_props.*'),
  ...site('fullstory', 'fs_uid'),
  // https://matomo.org/faq/general/faq_146/
  ...site('matomo', '_pk_id.*'),
  ...site('matomo', '_pk_ses.* _pk_ref.* mtm_consent*', false),
  // https://docs.snowplow.io/docs/sources/trackers/web-trackers/cookies-and-local-storage/
  ...site('snowplow', '_sp_id.*'),
  ...site('snowplow', '_sp_ses.*', false),
  // https://experienceleague.adobe.com/docs/core-services/interface/data-collection/cookies/cookies-privacy.html
  ...site('adobe_experience_cloud', 's_vi s_ecid AMCV_* kndctr_*_identity'),
  ...site('adobe_experience_cloud', 's_cc s_sq AMCVS_* kndctr_*_cluster', false),
  ...under('demdex.net', 'adobe_audience_manager', 'demdex dpm'),
  // https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser
  ...site('hubspot', 'hubspotutk __hstc'),
  ...site('hubspot', '__hssc __hssrc', false),
  ...site('klaviyo', '__kla_id'),
  ...site('marketo', '_mkto_trk'),
  ...site('pardot', 'visitor_id*'),
  ...site('intercom', 'intercom-id-* intercom-device-id-*'),
  ...site('optimizely', 'optimizelyEndUserId'),
  ...site('visual_website_optimizer', '_vwo_uuid _vwo_uuid_v2'),
  ...site('mouseflow', 'mf_user'),
  ...site('crazy_egg', '_ce.s'),
  ...site('chartbeat', '_cb'),
  ...site('chartbeat', '_chartbeat2 _cb_svref', false),
  ...site('parsely', '_parsely_visitor'),
  ...site('lotame', '_cc_id'),
  ...site('quantcast', '__qca'),
  // https://yandex.com/support/metrica/general/cookie-usage.html
  ...site('yandex_metrika', '_ym_uid'),
  ...site('yandex_metrika', '_ym_d _ym_isad _ym_visorc', false),
  ...site('criteo', 'cto_bundle cto_bidid'),
  ...under('criteo.com', 'criteo', 'uid'),
  ...under('adnxs.com', 'appnexus', 'uuid2 XANDR_PANID anj'),
  ...under('adnxs.com', 'appnexus', 'usersync', false),
  ...under('adsrvr.org', 'tradedesk', 'TDID'),
  ...under('adsrvr.org', 'tradedesk', 'TDCPM', false),
  ...under('rlcdn.com', 'liveramp', 'rlas3 pxrc'),
  ...under('rubiconproject.com', 'rubicon', 'khaos audit'),
  ...under('pubmatic.com', 'pubmatic', 'KADUSERCOOKIE'),
  ...under('casalemedia.com', 'index_exchange', 'CMID'),
  ...under('openx.net', 'openx', 'i'),
  ...under('adform.net', 'adform', 'uid'),
  ...under('id5-sync.com', 'id5_sync', 'id5'),
  ...under('smartadserver.com', 'smart_adserver', 'pid'),
  ...under('mathtag.com', 'mediamath', 'uuid'),
  ...under('krxd.net', 'krux_digital', '_kuid_'),
  ...under('bidswitch.net', 'bidswitch', 'tuuid'),
  ...under('taboola.com', 'taboola', 't_gid t_pt_gid'),
  ...under('outbrain.com', 'outbrain', 'obuid'),
  ...under('scorecardresearch.com', 'scorecard_research_beacon', 'UID XID'),
  ...site('scorecard_research_beacon', '_scor_uid'),
  ...under('amazon-adsystem.com', 'amazon_adsystem', 'ad-id'),
];

function site(tracker: TrackerKey, names: string, identifies = true): Row[] {
  return names.split(' ').map((name) => ({ name, tracker, identifies }));
}

function under(domain: Site, tracker: TrackerKey, names: string, identifies = true): Row[] {
  return site(tracker, names, identifies).map((row) => ({ ...row, of: domain }));
}

/** Every row, for tests and documents. */
export const knownCookies: readonly Readonly<Row>[] = rows;

const exact = new Map(rows.filter(({ name }) => !name.includes('*')).map((row) => [keyOf(row.name, row.of), row]));
/** The longest first, so that `_gac_*` is not taken for a shorter one. */
const patterns = rows
  .filter(({ name }) => name.includes('*'))
  .sort((a, b) => b.name.length - a.name.length)
  .map((row) => ({ row, pattern: patternOf(row.name) }));

/** Of most names no pattern is. */
const anyPattern = new RegExp(patterns.map(({ pattern }) => pattern.source).join('|'));

function keyOf(name: string, of: Site = ''): string {
  return `${of} ${name}`;
}

function patternOf(name: string): RegExp {
  const [start = '', end = ''] = name.split('*').map((part) => part.replaceAll(/[.]/g, '\\.'));
  return new RegExp(`^${start}[\\w.%@:~-]{0,200}${end}$`);
}

/**
 * What is known of a cookie under a domain; `own` where services keep it under the domains of the sites that use them. Names are case-sensitive,
 * as cookies' are.
 */
export function knownCookie(name: string, domain: Site): (KnownCookie & { own: boolean }) | undefined {
  const row =
    exact.get(keyOf(name, domain)) ??
    exact.get(keyOf(name)) ??
    (name.length <= LONGEST_NAME && anyPattern.test(name)
      ? patterns.find(({ pattern }) => pattern.test(name))?.row
      : undefined);
  return row && { name: row.name, tracker: row.tracker, identifies: row.identifies, own: row.of === undefined };
}

/** Names of known cookies are shorter, whatever they hold. */
const LONGEST_NAME = 250;
