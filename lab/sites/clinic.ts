import { type Look, page, picture } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';
import { sentrySnippet } from '../services/sentry.ts';
import { afterAnswer, truth } from './clinic-truth.ts';

const look: Look = {
  name: 'Willow Clinic',
  tagline: 'Family medicine and physiotherapy',
  accent: '#1f6f6b',
  paper: '#f5faf9',
  bar: '#dfeeec',
  headings: 'system-ui, sans-serif',
  menu: [
    ['Home', '/'],
    ['Appointments', '/appointments'],
  ],
  privacySettings: true,
};

/** Markup that Klaro turns into a script once its service is agreed to. */
const held = (service: string, address: string) =>
  `<script type="text/plain" data-type="application/javascript" data-name="${service}" data-src="${address}"></script>`;

const matomo = `<script>
window._paq = window._paq || [];
_paq.push(['setTrackerUrl', 'https://matomo.willow-clinic.example/matomo.php']);
_paq.push(['setSiteId', '3']);
_paq.push(['trackPageView']);
</script>
<script async src="https://matomo.willow-clinic.example/matomo.js"></script>`;

const tags = `<script>
window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
gtag('js', new Date()); gtag('config', 'G-WC5510027', {});
!function(w){var q=w.fbq=function(){q.callMethod?q.callMethod.apply(q,arguments):q.queue.push(arguments)};q.queue=[]}(window);
fbq('init', '551002740861'); fbq('track', 'PageView');
</script>
${held('google-analytics', 'https://www.googletagmanager.com/gtag/js?id=G-WC5510027')}
${held('meta-pixel', 'https://connect.facebook.net/en_US/fbevents.js')}
${held('hotjar', 'https://static.hotjar.com/c/hotjar-2210334.js?sv=6')}`;

const head = [
  '<link rel="stylesheet" href="/assets/klaro.css">',
  sentrySnippet({ dsn: 'https://4a1f0c77e5b2@o551002.ingest.sentry.io/4507', environment: 'production' }),
  matomo,
  tags,
].join('\n');
const foot = `<script src="/assets/klaro-config.js"></script>
<script src="/assets/klaro.js" data-config="klaroConfig"></script>
<script src="/assets/clinic.js"></script>`;

function clinicPage(path: string, title: string, main: string): LabPage {
  return { path, html: page(look, { title: `${title} – Willow Clinic`, head, main, foot }), truth };
}

const slots = '<h2>Free today</h2><table id="slots"></table>';
const pages = [
  clinicPage('/', 'Welcome', `<h1>Good care, close to home</h1>${picture('#9fcfc9', '#1f6f6b', 'Reception')}${slots}`),
  clinicPage(
    '/appointments',
    'Physiotherapy for back pain',
    `<h1>Physiotherapy for back pain</h1><p>Forty minutes, by referral or on your own account.</p>${slots}`,
  ),
];

/** A clinic: Klaro holds back everything but error monitoring and the clinic's own Matomo. */
export const clinic: LabSite = {
  site: 'willow-clinic.example',
  scheme: 'https',
  about:
    'clinic; Klaro holds statistics and advertising back; Sentry and a Matomo on the clinic’s own host run at once',
  pages,
  files: {
    '/assets/clinic.js': { bundle: 'clinic' },
    '/assets/klaro-config.js': { bundle: 'klaro-config' },
    '/assets/klaro.js': { file: 'klaro/dist/klaro-no-css.js' },
    '/assets/klaro.css': { file: 'klaro/dist/klaro.min.css' },
    '/api/slots': JSON.stringify([
      { doctor: 'Dr. Aoife Brandt', time: '10:40' },
      { doctor: 'Dr. Jonas Weld', time: '14:15' },
    ]),
    'matomo.willow-clinic.example/matomo.js': { bundle: 'matomo' },
    'matomo.willow-clinic.example/matomo.php': '',
  },
  consentManager: { name: 'Klaro', accept: '#klaro .cm-btn-success', refuse: '#klaro .cn-decline' },
  afterAnswer,
};
