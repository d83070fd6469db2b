// Field names that mean the same wherever they are sent. Vendors' own short names stand in vendors/.

import type { DataType } from '../model.ts';
import { remembering } from '../remembering.ts';

/** A data type; `event` where the value names what happened; null where a field looks like data and is none. */
export type Meaning = DataType | 'event' | null;

/** Names of fields, lower case and without `_`, `-`, `$` and spaces: the last part of a nested name. */
const names: Record<string, Meaning> = {
  ...of(
    'page-url',
    'url href pageurl currenturl pagelocation location documenturl docurl fullurl canonicalurl topurl page pageuri',
  ),
  ...of('page-title', 'title pagetitle documenttitle currentpagetitle'),
  ...of('referrer', 'referrer referer ref refurl documentreferrer httpreferrer initialreferrer urlref pagereferrer'),
  ...of(
    'client-id',
    'clientid anonymousid anonid deviceid distinctid visitorid browserid domainuserid machineid gaclientid gacid clientuuid visitoruuid deviceuuid browseruuid anonymoususerid',
  ),
  ...of('session-id', 'sessionid sessid visitid windowid sessionuuid sessionkey jsessionid phpsessid'),
  ...of('user-id', 'userid externalid customerid memberid loginid crmid'),
  ...of('email', 'email emailaddress mail useremail contactemail autoemail'),
  ...of('hashed-email', 'hem hems hemsha256 hemmd5 uhem'),
  ...of('phone', 'phone phonenumber mobile telephone tel msisdn autophone'),
  ...of('hashed-phone', 'phonehash hashedphone phonesha256 sha256phonenumber uhpn'),
  ...of('name', 'firstname lastname fullname givenname familyname surname'),
  ...of('postal-address', 'street streetaddress address1 postalcode postcode zip zipcode'),
  ...of('birth-date', 'birthday birthdate dateofbirth dob yob'),
  ...of('gender', 'gender'),
  ...of('coarse-location', 'city'),
  ...of('coordinates', 'lat lon lng latitude longitude'),
  ...of('language', 'language lang locale userlanguage browserlanguage languages'),
  ...of('timezone', 'timezone timezoneoffset utcoffset tz'),
  ...of(
    'screen',
    'screen screenresolution screenwidth screenheight screensize resolution viewport viewportwidth viewportheight windowwidth windowheight',
  ),
  ...of('user-agent', 'useragent rawuseragent ua'),
  ...of(
    'hardware',
    'os osversion platform devicemodel devicetype devicememory hardwareconcurrency webglrenderer gpu cpucores',
  ),
  ...of(
    'search-query',
    'searchquery searchterm searchterms searchstring searchkeyword searchkeywords searchtext searchphrase searchword sitesearch',
  ),
  ...of('purchase', 'orderid transactionid ordervalue orderrevenue purchaseid ordertotal'),
  ...of(
    'advertising-id',
    'gclid gbraid wbraid fbclid msclkid ttclid twclid yclid dclid lifatid epik sccid irclickid rdtcid idfa gaid ifa advertisingid buyeruid googlegid',
  ),
  ...of(
    'consent-string',
    'gdprconsent gdprstring consentstring consentdata tcstring euconsent usprivacy gpp addtlconsent',
  ),
  ...of('segments', 'segments interests audiences audiencelist'),
  ...of('session-replay', 'replayrecording'),
  ...of('event', 'event eventname eventtype'),
};

function of(meaning: Meaning, list: string): Record<string, Meaning> {
  return Object.fromEntries(list.split(' ').map((name) => [name, meaning]));
}

/** Names that mean something only where they stand, by the last part of them. */
const places: Record<string, [RegExp, Meaning][]> = {
  ...at('region state country countrycode', [/(?:^|\.)(?:geo|location|address|place)\.\w+$/i, 'coarse-location']),
  // Of a thing on the page, or of the page's text; not of the page or the person.
  ...at('title url language lang', [
    /(?:items?|products?|contents?|offers|line_items|imp|native|video)(?:\[\])?\.(?:\w+\.)?\w+$/i,
    null,
  ]),
  ...at(
    'name username',
    // Whoever sorted the person into segments, not the person.
    [/(?:^|\.)user\.data\[\]\.name$/i, null],
    [/(?:^|\.)user\.data\[\]\.segment/i, 'segments'],
    [/(?:^|\.)(?:traits|user|customer|profile|person|\$set|user_?data)\./i, 'name'],
  ),
  ...at(
    'id',
    [/(?:^|\.)user\.data\[\]\.id$/i, null],
    [/(?:^|\.)user\.data\[\]\.segment/i, 'segments'],
    [/(?:^|\.)eids\[\]\.(?:uids\[\]\.)?id$/i, 'advertising-id'],
  ),
  ...at('segment value', [/(?:^|\.)user\.data\[\]\.segment/i, 'segments']),
  ...at('keywords', [/(?:^|\.)user\.keywords$/i, 'segments']),
  ...at('consent', [/(?:^|\.)user\.(?:ext\.)?consent$/i, 'consent-string']),
  ...at('w h', [/(?:^|\.)device\.[wh]$/i, 'screen']),
  ...at('ref', [/(?:^|\.)site\.ref$/i, 'referrer']),
  ...at('platform', [/(?:^|\.)useragentdata\.platform$/i, 'hardware']),
};

function at(list: string, ...rules: [RegExp, Meaning][]): Record<string, [RegExp, Meaning][]> {
  return Object.fromEntries(list.split(' ').map((leaf) => [leaf, rules]));
}

/** Names that say what they are by a part of them: `newsletter_email_sha256`. The value has to agree (shapes.ts). */
const parts: [RegExp, Meaning][] = [
  // Of the shop's, not the person's.
  [/^(?:author|owner|publisher|seller|merchant|sender|support|admin|vendor|developer|maintainer|company)/, null],
  [/email|mail(?:md5|sha|hash)|(?:md5|sha\d{0,3}|hash|hashed)mail/, 'email'],
  [/phone|mobile(?:number|no|nr)?$/, 'phone'],
  [/(?:first|last|given|family|full)name$/, 'name'],
  [/(?:postal|post|zip)code$/, 'postal-address'],
];
/** Only these can have such a part; most names are looked at no further. */
const HAS_PARTS = /mail|phone|mobile|name$|code$/;

const IN_BRACKETS = /\[\w/;

/** Names of fields of which it is remembered what they mean. */
export const MOST_NAMES = 2_000;

/** What a field of this name means wherever it is sent; undefined where nothing is known. */
export const generalMeaning = remembering(meaningAnywhere, MOST_NAMES);

function meaningAnywhere(name: string): Meaning | undefined {
  // `user[email]` is how forms write `user.email`.
  const path = IN_BRACKETS.test(name) ? name.replaceAll(/\[(\w+)\]/g, '.$1') : name;
  const plain = plainName(leafOf(path));
  const place = Object.hasOwn(places, plain) ? places[plain]!.find(([pattern]) => pattern.test(path)) : undefined;
  if (place) return place[1];
  if (Object.hasOwn(names, plain)) return names[plain];
  return HAS_PARTS.test(plain) ? parts.find(([pattern]) => pattern.test(plain))?.[1] : undefined;
}

const IS_PLAIN = /^[a-z\d]*$/i;

/** A name as it stands in tables of names: lower case, without what parts its words, and of a list without its brackets. */
export function plainName(name: string): string {
  return (IS_PLAIN.test(name) ? name : name.replaceAll(/[_$\s-]|(?:\[\])+$/g, '')).toLowerCase();
}

/** The last part of a nested name: `ud[em]` is its own, of `a.b[].c` it is `c`. */
export function leafOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
