// A site with a page per consent manager, and nothing on it that waits for the answer: what the managers themselves write and show, in every
// state. It collects nothing and is none of the sites of the ground truth.

import { type Look, page } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';

const look: Look = {
  name: 'The Asking Page',
  tagline: 'One question, many askers',
  accent: '#3d5a80',
  paper: '#f7f9fb',
  bar: '#e0e8f0',
  headings: 'system-ui, sans-serif',
  menu: [],
  privacySettings: true,
};

function asking(path: string, head: string, foot: string): LabPage {
  return {
    path,
    html: page(look, { title: 'The Asking Page', head, main: '<h1>May we?</h1>', foot }),
    truth: { trackers: [], consent: { standard: 'cmp', choice: 'undecided' }, unrecognised: [] },
  };
}

const stylesheet = (href: string) => `<link rel="stylesheet" href="${href}">`;
const script = (src: string, attributes = '') => `<script src="${src}"${attributes}></script>`;
const inline = (code: string) => `<script>${code}</script>`;

/** Two services that can be refused. */
const measureAndAds = ['measure', 'ads'];

const klaroConfig = {
  version: 1,
  elementID: 'klaro',
  storageMethod: 'cookie',
  cookieName: 'klaro',
  acceptAll: true,
  lang: 'en',
  translations: { en: { purposes: { statistics: 'Statistics' }, privacyPolicyUrl: '/privacy' } },
  services: measureAndAds.map((name) => ({ name, title: name, purposes: ['statistics'], default: false })),
};

const orejimeConfig = {
  privacyPolicyUrl: '/privacy',
  purposes: measureAndAds.map((id) => ({ id, title: id, cookies: [] })),
};

/** It listens half a second after it has asked, and nothing on the page tells when: so the page marks what does. */
const marksListening = `const listen = tarteaucitron.addClickEventToId;
tarteaucitron.addClickEventToId = (id, act) => {
  listen(id, act);
  document.getElementById(id)?.setAttribute('data-listens', '');
};`;

const tarteaucitronServices = measureAndAds
  .map(
    (key) =>
      `tarteaucitron.services.${key} = { key: '${key}', type: 'analytic', name: '${key}', uri: '/', needConsent: true, cookies: [], js: function () {} };
(tarteaucitron.job = tarteaucitron.job || []).push('${key}');`,
  )
  .join('\n');

/** A stand-in for Sourcepoint, which is no package: its dialog stands in a frame of another origin, by the address and classes that its own has. */
const framed = {
  dialog: `<!doctype html><title>We value your privacy</title>
<button class="sp_choice_type_11">Accept</button> <button class="sp_choice_type_13">Reject</button>
<script>for (const button of document.querySelectorAll('button'))
  button.onclick = () => parent.postMessage({ allow: button.className.endsWith('11') }, '*');</script>`,
  page: `window._sp_ = {};
if (!localStorage.getItem('_sp_user_consent_1')) {
  const frame = document.createElement('iframe');
  frame.id = 'sp_message_iframe_1';
  frame.src = 'https://cdn.asking.example/index.html?message_id=1';
  document.body.append(frame);
  addEventListener('message', ({ data }) => {
    const consentStatus = { hasConsentData: true, consentedAll: data.allow, consentedToAny: data.allow, rejectedAny: !data.allow };
    localStorage.setItem('_sp_user_consent_1', JSON.stringify({ gdpr: { applies: true, consentStatus } }));
    frame.remove();
  });
}`,
};
/** Google's snippet, and a default. */
const gtagWithDefault = `window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', wait_for_update: 500 });`;
/** For some regions only: not the page's. */
const regionalDefault = "gtag('consent', 'default', { ad_storage: 'granted', region: ['US'] });";

/** Another origin, which keeps the answer where the page cannot see it. */
const FRAME = 'frame.asking.example';
const cmpInFrame = `<!doctype html><title>Your choices</title><body>${script('https://asking.example/assets/tcf-stub.js')}${script('https://asking.example/assets/tcf-cmp.js')}`;

/** A site whose server alone keeps what its manager, here one of Klaro's form, has on record. */
function hiddenRecord(path: string, answers: Record<string, boolean>): LabPage {
  const record = encodeURIComponent(JSON.stringify(answers));
  return {
    ...asking(path, '', ''),
    setCookie: [`klaro=${record}; Path=/hidden-record; HttpOnly; Secure; SameSite=Lax`],
  };
}

export const asker: LabSite = {
  site: 'asking.example',
  scheme: 'https',
  about: 'a page per consent manager, in which nothing waits for the answer',
  pages: [
    asking(
      '/klaro',
      stylesheet('/assets/klaro.css'),
      inline(`window.klaroConfig = ${JSON.stringify(klaroConfig)};`) +
        script('/assets/klaro.js', ' data-config="klaroConfig"'),
    ),
    asking('/vanilla-cookieconsent', stylesheet('/assets/cookieconsent.css'), script('/assets/vanilla.js')),
    asking(
      '/tarteaucitron',
      script('/assets/tarteaucitron/tarteaucitron.js') +
        inline(
          `${marksListening}
tarteaucitron.init({ orientation: 'bottom', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true });`,
        ),
      inline(tarteaucitronServices),
    ),
    asking(
      '/osano-cookieconsent',
      stylesheet('/assets/osano.css'),
      script('/assets/osano.js') + inline("cookieconsent.initialise({ type: 'opt-in' });"),
    ),
    asking(
      '/osano-cookieconsent-notice',
      stylesheet('/assets/osano.css'),
      script('/assets/osano.js') + inline("cookieconsent.initialise({ type: 'info' });"),
    ),
    asking(
      '/orejime',
      stylesheet('/assets/orejime.css'),
      inline(`window.orejimeConfig = ${JSON.stringify(orejimeConfig)};`) + script('/assets/orejime.js'),
    ),
    asking('/framed', '', inline(framed.page)),
    asking('/c15t', '', script('/assets/c15t.js')),
    asking('/tcf', script('/assets/tcf-stub.js'), script('/assets/tcf-cmp.js')),
    asking(
      '/tcf-behind-frame',
      '',
      `<iframe src="https://${FRAME}/cmp" width="760" height="420" title="Your choices"></iframe>`,
    ),
    asking('/gpp', '', script('/assets/gpp.js')),
    asking('/us-privacy', '', script('/assets/us-privacy.js')),
    asking('/google-consent-mode', inline(gtagWithDefault + regionalDefault), script('/assets/google-consent.js')),
    asking(
      '/google-consent-mode-with-tag',
      inline(gtagWithDefault) + script('/assets/gtag.js'),
      script('/assets/google-consent.js'),
    ),
    hiddenRecord('/hidden-record', { measure: true, ads: true }),
    hiddenRecord('/hidden-record/refuse', { measure: false, ads: false }),
  ],
  files: {
    'cdn.asking.example/index.html': framed.dialog,
    '/assets/klaro.js': { file: 'klaro/dist/klaro-no-css.js' },
    '/assets/klaro.css': { file: 'klaro/dist/klaro.min.css' },
    '/assets/vanilla.js': { bundle: 'vanilla-cookieconsent' },
    '/assets/cookieconsent.css': { file: 'vanilla-cookieconsent/dist/cookieconsent.css' },
    '/assets/tarteaucitron/tarteaucitron.js': { file: 'tarteaucitronjs/tarteaucitron.js' },
    '/assets/tarteaucitron/tarteaucitron.services.js': { file: 'tarteaucitronjs/tarteaucitron.services.js' },
    '/assets/tarteaucitron/advertising.js': { file: 'tarteaucitronjs/advertising.js' },
    '/assets/tarteaucitron/lang/tarteaucitron.en.js': { file: 'tarteaucitronjs/lang/tarteaucitron.en.js' },
    '/assets/tarteaucitron/css/tarteaucitron.css': { file: 'tarteaucitronjs/css/tarteaucitron.css' },
    '/assets/osano.js': { file: 'cookieconsent/build/cookieconsent.min.js' },
    '/assets/osano.css': { file: 'cookieconsent/build/cookieconsent.min.css' },
    '/assets/orejime.js': { file: 'orejime/dist/orejime-standard-en.js' },
    '/assets/orejime.css': { file: 'orejime/dist/orejime-standard.css' },
    '/assets/c15t.js': { bundle: 'c15t' },
    '/assets/tcf-stub.js': { file: '@iabtcf/stub/lib/stub.js' },
    '/assets/tcf-cmp.js': { bundle: 'tcf-cmp' },
    '/assets/gpp.js': { bundle: 'gpp' },
    '/assets/us-privacy.js': { bundle: 'us-privacy' },
    '/assets/google-consent.js': { bundle: 'google-consent' },
    '/assets/gtag.js': { bundle: 'gtag' },
    [`${FRAME}/cmp`]: cmpInFrame,
  },
};
