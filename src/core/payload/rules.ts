// Field names that mean the same wherever they are sent. Vendors' own short names stand in vendors/.

import type { DataType } from '../model.ts';

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
  ...of('client-id', 'clientid anonymousid anonid deviceid distinctid visitorid browserid domainuserid machineid'),
  ...of('session-id', 'sessionid sessid visitid windowid'),
  ...of('user-id', 'userid externalid customerid memberid loginid crmid'),
  ...of('email', 'email emailaddress mail useremail contactemail autoemail'),
  ...of('hashed-email', 'hem emailhash hashedemail emailsha256 sha256email emailmd5 emaillcsha256 uhem'),
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
  ...of('search-query', 'searchquery searchterm searchstring searchkeyword searchkeywords'),
  ...of('purchase', 'orderid transactionid ordervalue orderrevenue purchaseid ordertotal'),
  ...of(
    'advertising-id',
    'gclid gbraid wbraid fbclid msclkid ttclid dclid idfa gaid ifa advertisingid buyeruid googlegid',
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

/** Names that mean something only where they stand. */
const paths: [RegExp, Meaning][] = [
  [/(?:^|\.)(?:geo|location|address|place)\.(?:region|state|country(?:code)?)$/i, 'coarse-location'],
  // Of a thing on the page, or of the page's text; not of the page or the person.
  [
    /(?:items?|products?|contents?|offers|line_items|imp|native|video)(?:\[\])?\.(?:\w+\.)?(?:title|url|language|lang)$/i,
    null,
  ],
  // Whoever sorted the person into segments, not the person.
  [/(?:^|\.)user\.data\[\]\.(?:name|id)$/i, null],
  [/(?:^|\.)user\.data\[\]\.segment|(?:^|\.)user\.keywords$/i, 'segments'],
  [/(?:^|\.)(?:traits|user|customer|profile|person|\$set|user_?data)\.(?:.*\.)?\$?(?:name|username)$/i, 'name'],
  [/(?:^|\.)user\.(?:ext\.)?consent$/i, 'consent-string'],
  [/(?:^|\.)eids\[\]\.(?:uids\[\]\.)?id$/i, 'advertising-id'],
  [/(?:^|\.)device\.[wh]$/i, 'screen'],
  [/(?:^|\.)site\.ref$/i, 'referrer'],
  [/(?:^|\.)useragentdata\.platform$/i, 'hardware'],
];

/** What a field of this name means wherever it is sent; undefined where nothing is known. */
export function generalMeaning(name: string): Meaning | undefined {
  const byPath = paths.find(([pattern]) => pattern.test(name));
  if (byPath) return byPath[1];
  const plain = leafOf(name)
    .replaceAll(/[_$\s-]/g, '')
    .toLowerCase();
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
}

/** The last part of a nested name: `ud[em]` is its own, of `a.b[].c` it is `c`. */
export function leafOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
