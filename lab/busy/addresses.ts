// Where the busy page's requests go: real collectors' addresses in the form in which their own scripts ask for them, hosts of other companies that
// no list knows, and the site's own.

/** Domain of the site; its pages are at this host. */
export const SITE = 'busy-market.example';

export type Whose = 'own' | 'known' | 'unknown';

/** What an address is asked for: what a page is made of, or what it sends. */
export type Use = 'script' | 'image' | 'send';

type Make = (index: number) => string;

const PAGE = encodeURIComponent(`https://${SITE}/offers?page=3`);
const CLIENT = '1482075331.1767225600';

const known: Record<Use, Make[]> = {
  script: [
    (index) => `https://www.googletagmanager.com/gtag/js?id=G-MARKET${index}&l=dataLayer`,
    (index) => `https://connect.facebook.net/en_US/fbevents.js?v=2.9.${index}`,
    (index) => `https://static.hotjar.com/c/hotjar-${1000 + index}.js?sv=7`,
    (index) => `https://securepubads.g.doubleclick.net/tag/js/gpt.js?n=${index}`,
    (index) => `https://bat.bing.com/bat.js?n=${index}`,
  ],
  image: [
    (index) => `https://www.facebook.com/tr/?id=77120590${index}&ev=PageView&dl=${PAGE}&rl=&if=false&sw=1920&sh=1080`,
    (index) => `https://bat.bing.com/action/0?ti=${5000 + index}&Ver=2&mid=a1b2&p=${PAGE}&r=&lt=512&evt=pageLoad`,
    (index) => `https://px.ads.linkedin.com/collect/?v=2&fmt=gif&pid=${900 + index}&url=${PAGE}`,
    (index) => `https://sb.scorecardresearch.com/b?c1=2&c2=60${index}&ns__t=1767225600&c7=${PAGE}`,
    (index) => `https://dpm.demdex.net/ibs:dpid=${400 + index}&dpuuid=9f2c41d07be54a50`,
    (index) => `https://ib.adnxs.com/getuid?https%3A%2F%2F${SITE}%2Fsync%3Fn%3D${index}%26id%3D%24UID`,
    (index) => `https://stats.g.doubleclick.net/g/collect?v=2&tid=G-MARKET${index}&cid=${CLIENT}&aip=1`,
  ],
  send: [
    (index) =>
      `https://www.google-analytics.com/g/collect?v=2&tid=G-MARKET${index}&cid=${CLIENT}&ul=en-us&sr=1920x1080&dl=${PAGE}&en=page_view&gcs=G100`,
    (index) => `https://api-js.mixpanel.com/track/?verbose=1&ip=1&_=${1767225600 + index}`,
    (index) => `https://analytics.tiktok.com/api/v2/pixel?n=${index}`,
    (index) => `https://eu.i.posthog.com/e/?compression=none&ip=1&_=${1767225600 + index}`,
  ],
};

const unknown: Record<Use, Make[]> = {
  script: [(index) => `https://static.plaza-widgets.example/widgets/${index}.min.js`],
  image: [
    (index) => `https://img.tidewater-files.example/offers/2026/autumn/${index}.gif?w=320&h=200`,
    (index) => `https://cdn.harbour-tiles.example/tiles/14/${8000 + index}/5400.gif`,
  ],
  send: [(index) => `https://api.harbour-weather.example/v1/places/${index}/forecast?units=metric`],
};

const own: Record<Use, Make[]> = {
  script: [(index) => `https://static.${SITE}/assets/chunk-${index}.3f9a2c.js`],
  image: [(index) => `https://static.${SITE}/pictures/${index}.gif`],
  send: [(index) => `https://${SITE}/api/offers/${index}?fields=price,stock`],
};

const addresses: Record<Whose, Record<Use, Make[]>> = { own, known, unknown };

/** The address of one request; every number gives another one. */
export function addressFor(whose: Whose, use: Use, index: number): string {
  const made = addresses[whose][use];
  return made[index % made.length]!(index);
}

/** Every host of the page. */
export function busyHosts(): string[] {
  const makes = Object.values(addresses).flatMap((uses) => Object.values(uses).flat());
  return [...new Set([SITE, FRAME_HOSTS.known, FRAME_HOSTS.unknown, ...makes.map((make) => new URL(make(0)).host)])];
}

/** Where frames are served from that are not the site's own. */
export const FRAME_HOSTS = { known: 'td.doubleclick.net', unknown: 'frame.plaza-widgets.example' } as const;
