// Hosts of trackers that trackerdb has, and does not know there. A row is void once trackerdb knows its hosts; a test says so.

export interface AddedHosts {
  /** Key in trackerdb. */
  tracker: string;
  /** They count with all hosts below them. Of a domain that serves other things as well, only the hosts that collect. */
  domains: string[];
  /** Where its maker names them, or who was seen to send there. */
  source: string;
}

export const addedHosts: AddedHosts[] = [
  {
    tracker: 'adfit',
    domains: ['bc.ds.kakao.com'],
    source: 'Kakao Pixel’s script (kp.js), which trackerdb counts as Adfit, sends there; read by others on 2026-09-17',
  },
  {
    tracker: 'braze',
    // cdn.braze.eu serves pictures, dashboard-*.braze.eu is for Braze's customers.
    domains: ['sdk.fra-01.braze.eu', 'sdk.fra-02.braze.eu'],
    source: 'https://www.braze.com/docs/user_guide/administer/personal/sdk_endpoints/',
  },
  {
    tracker: 'dynamic_yield',
    domains: ['dy-api.com', 'dy-api.eu'],
    source: 'https://dy.dev/reference/experience-api-basics',
  },
  {
    tracker: 'evergage.com',
    domains: ['evgnet.com'],
    source: 'Salesforce’s tag for sites: cdn.evgnet.com/beacon/<account>/<data set>/scripts/evergage.min.js',
  },
  {
    tracker: 'glassbox',
    domains: ['gbqofs.com', 'gbqofs.io'],
    source:
      'Glassbox’s tag as sites embed it: cdn.gbqofs.com/<customer>/detector-dom.min.js, reporting to <customer>.gbqofs.io',
  },
  {
    tracker: 'logrocket',
    domains: [
      'ingest-lr.com',
      'intake-lr.com',
      'lgrckt-in.com',
      'logr-in.com',
      'logrocket.io',
      'lr-in-prod.com',
      'lr-in.com',
      'lr-ingest.com',
      'lr-ingest.io',
      'lr-intake.com',
      'lrkt-in.com',
    ],
    source: 'the npm package logrocket 12.4.0: r.<domain> for each place that its script is loaded from',
  },
  {
    tracker: 'piano',
    domains: ['pa-cd.com'],
    source:
      'https://github.com/at-internet/piano-analytics-flutter and Piano’s other SDKs: the collection domains of its customers',
  },
  {
    tracker: 'seznam',
    // seznam.cz itself is a portal.
    domains: ['c.seznam.cz'],
    source: 'Sklik’s code for retargeting and conversions (c.seznam.cz/js/rc.js); omnibug’s decoder of it (MIT)',
  },
  {
    tracker: 'sendinblue',
    // sendinblue.com itself is for Brevo's customers.
    domains: ['in-automate.sendinblue.com'],
    source: 'Brevo’s API for trackers (trackPage, trackEvent, identify) by its former name',
  },
  {
    tracker: 'smartlook',
    // app.smartlook.cloud and api.*.smartlook.cloud are for Smartlook's customers.
    domains: [
      'assets-proxy.smartlook.cloud',
      'assets-proxy.us.smartlook.cloud',
      'manager.eu.smartlook.cloud',
      'manager.us.smartlook.cloud',
      'web-writer.br.smartlook.cloud',
      'web-writer.eu.smartlook.cloud',
      'web-writer.sg.smartlook.cloud',
      'web-writer.us.smartlook.cloud',
    ],
    source: 'https://github.com/smartlook/smartlook-relay-proxy',
  },
  {
    tracker: 'tiktok_analytics',
    domains: ['analytics.us.tiktok.com'],
    source: 'TikTok’s own SDKs (tiktok-business-ios-sdk), and its pixel’s loader in the United States',
  },
  {
    tracker: 'yandex_metrika',
    domains: [
      'mc.webvisor.com',
      'mc.yandex.az',
      'mc.yandex.by',
      'mc.yandex.co.il',
      'mc.yandex.com',
      'mc.yandex.com.am',
      'mc.yandex.com.ge',
      'mc.yandex.com.tr',
      'mc.yandex.ee',
      'mc.yandex.fr',
      'mc.yandex.kg',
      'mc.yandex.kz',
      'mc.yandex.lt',
      'mc.yandex.lv',
      'mc.yandex.md',
      'mc.yandex.tj',
      'mc.yandex.tm',
      'mc.yandex.uz',
    ],
    source: 'https://yandex.com/support/metrica/en/code/install-counter-csp',
  },
];
