// Addresses at which companies exchange the numbers by which they know a browser. Each is documented by its owner for partners, or was seen in
// captured traffic; what is there besides is not theirs.

import { leafOf, plainName } from '../payload/rules.ts';
import { siteOf } from '../site.ts';

/** By registrable domain: the hosts, and the paths on them. */
const endpoints: Record<string, [host: RegExp, path: RegExp][]> = {
  'adnxs.com': [
    [/^(?:ib|secure)\./, /^\/(?:getuid(?:nb|j)?|setuid|prebid\/setuid)\b/],
    // What follows is the address that was asked for first.
    [/^(?:ib|secure)\./, /^\/bounce\b.*(?:getuid|setuid)/],
  ],
  'doubleclick.net': [[/^cm\.g\./, /^\/pixel\b/]],
  'adsrvr.org': [[/^match\./, /^\/track\/(?:cmf|cmb)\b/]],
  'rubiconproject.com': [[/^pixel/, /^\/(?:tap\.php|exchange\/sync\.php|token)\b/]],
  'pubmatic.com': [[/^image/, /^\/AdServer\/(?:Pug|SPug|PugMaster|ImgSync|UCookieSetPug)\b/]],
  'casalemedia.com': [[/^[sd]sum(?:-sec)?\./, /^\/(?:usermatch|usermatchredir|rum|crum)\b/]],
  'openx.net': [[/./, /^\/w\/1\.0\/(?:sd|cm|pd)\b/]],
  'adform.net': [[/^(?:c1|cm)\./, /^\/(?:cookie|serving\/cookie\/match|match|pixel)\b/]],
  'id5-sync.com': [[/./, /^\/(?:s|c|i|g\/v\d|gm\/v\d)(?:\/|$|\?)/]],
  'smartadserver.com': [[/^rtb-csync\./, /^\/redir\b/]],
  'demdex.net': [[/^dpm\./, /^\/ibs:/]],
  'rlcdn.com': [[/^idsync\./, /^\/\d+\.(?:gif|html)/]],
  'criteo.com': [
    [/^gum\./, /^\/sync\b/],
    [/^dis\./, /^\/dis\/usersync\.aspx\b/],
  ],
  'mathtag.com': [[/^sync\./, /^\/sync\//]],
  'krxd.net': [[/^usermatch\./, /^\/um\//]],
  'snapchat.com': [[/^tr\./, /^\/cm\//]],
};

/** A partner's number, or which partner it is, by the names that these addresses give them. */
const PARTNER =
  /^(?:uid|useruid|buyeruid|userid|partneruid|externaluserid|puid|dpuuid|dpid|ibsdpid|tpid|ttdtpi|ttdpid|googlehm|googlenid|googlegid|googlecm|bidder|vcode|cmdspid|rediruid|expuid|nid|piggybackcookie|p|pid|userdata|redir|redirect|r)$/;

/** Whether an address is known to be there for exchanging identifiers. */
export function isSyncEndpoint(url: string, host: string): boolean {
  const known = endpoints[siteOf(host)];
  if (!known) return false;
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  return known.some(([hosts, paths]) => hosts.test(host) && paths.test(path));
}

/** Whether a field at such an address is about a partner. */
export function isPartnerField(name: string): boolean {
  return PARTNER.test(plainName(leafOf(name)));
}
