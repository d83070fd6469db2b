import { expect, test } from 'vitest';
import { isPartnerField, isSyncEndpoint } from '../../../../src/core/identifiers/sync-endpoints.ts';

const at = (url: string) => isSyncEndpoint(url, new URL(url).hostname);

test.each([
  'https://ib.adnxs.com/getuid?https://x.example/?uid=$UID',
  'https://secure.adnxs.com/getuidnb?https://x.example/',
  'https://ib.adnxs.com/bounce?%2Fsetuid%3Fentity%3D1',
  'https://ib.adnxs.com/prebid/setuid?bidder=adf&uid=1',
  'https://cm.g.doubleclick.net/pixel?google_nid=x&google_hm=y',
  'https://match.adsrvr.org/track/cmf/generic?ttd_pid=x&ttd_tpi=1',
  'https://pixel.rubiconproject.com/tap.php?v=1&nid=2',
  'https://pixel-eu.rubiconproject.com/exchange/sync.php?p=x',
  'https://image8.pubmatic.com/AdServer/ImgSync?p=1',
  'https://ssum-sec.casalemedia.com/usermatchredir?s=1',
  'https://us-u.openx.net/w/1.0/sd?id=1&val=2',
  'https://id5-sync.com/s/12/9.gif?puid=3',
  'https://rtb-csync.smartadserver.com/redir?partnerid=1',
  'https://dpm.demdex.net/ibs:dpid=411&dpuuid=x',
  'https://idsync.rlcdn.com/712559.gif?partner_uid=x',
  'https://gum.criteo.com/sync?c=1',
  'https://dis.criteo.com/dis/usersync.aspx?r=1',
  'https://sync.mathtag.com/sync/img?mt_exid=1',
  'https://usermatch.krxd.net/um/v2?partner=x',
  'https://tr.snapchat.com/cm/p?rand=1',
])('%s is there for it', (url) => {
  expect(at(url)).toBe(true);
});

test.each([
  'https://ib.adnxs.com/ut/v3/prebid',
  'https://ad.doubleclick.net/activity;src=1',
  'https://insight.adsrvr.org/track/pxl/?adv=x',
  'https://dpm.demdex.net/id?d_orgid=x',
  'https://bidder.criteo.com/cdb?x=1',
  'https://shop.example/getuid?x=1',
  'https://cm.g.doubleclick.net.evil.example/pixel?google_hm=x',
])('%s is there for something else', (url) => {
  expect(at(url)).toBe(false);
});

test.each(['google_hm', 'google_gid', 'ttd_tpi', 'dpuuid', 'partner_uid', 'uid', 'puid'])(
  '%s is about a partner',
  (name) => {
    expect(isPartnerField(name)).toBe(true);
  },
);

test.each(['gdpr_consent', 'cb', 'url', 'page'])('%s is not', (name) => {
  expect(isPartnerField(name)).toBe(false);
});
