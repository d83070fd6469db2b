// A site that asks and does not heed the answer: made up to show what findings are for. Its consent manager is the lab's TCF one and works;
// its tags do not wait for it and tell that everything was accepted, whatever was answered. Like the asking page it is no site of the ground
// truth.

import { type Look, page, picture } from '../layout.ts';
import type { LabSite } from '../model.ts';
import { DENIED, GRANTED, googleTagSnippet } from '../services/google-tag.ts';
import { metaSnippet } from '../services/meta.ts';

const look: Look = {
  name: 'Harbour News',
  tagline: 'Tides, boats, people',
  accent: '#1f5673',
  paper: '#f6fafb',
  bar: '#dcebf0',
  headings: 'system-ui, sans-serif',
  menu: [
    ['News', '/'],
    ['Tides', '/tides'],
  ],
  privacySettings: true,
};

/** What a site writes that has consent mode, and forgot to ask: accepted, before anybody could answer. */
const grantedAnyway = `<script>
window.dataLayer = window.dataLayer || [];
(function gtag() { dataLayer.push(arguments); })('consent', 'default', ${JSON.stringify(DENIED)});
(function gtag() { dataLayer.push(arguments); })('consent', 'update', ${JSON.stringify(GRANTED)});
</script>`;

const head = [
  '<script src="/assets/tcf-stub.js"></script>',
  grantedAnyway,
  googleTagSnippet({ ids: { 'G-HARBOUR1': {} } }),
  metaSnippet('771205934416208'),
].join('\n');

const article = (path: string, title: string) => ({
  path,
  html: page(look, {
    title: `${title} – Harbour News`,
    head,
    main: `<h1>${title}</h1>${picture('#9fc4d4', '#1f5673', 'Harbour')}<p>The ferry keeps to its winter times.</p>`,
    foot: '<script src="/assets/tcf-cmp.js"></script>',
  }),
  truth: { trackers: [], consent: { standard: 'tcf' as const, choice: 'undecided' as const }, unrecognised: [] },
});

export const heedless: LabSite = {
  site: 'harbour-news.example',
  scheme: 'https',
  about:
    'newspaper; asks by TCF, and its tags do not heed the answer: they do not wait for it and tell that all was accepted',
  pages: [article('/', 'Ferry keeps to its winter times'), article('/tides', 'Tides')],
  files: {
    '/assets/tcf-stub.js': { file: '@iabtcf/stub/lib/stub.js' },
    '/assets/tcf-cmp.js': { bundle: 'tcf-cmp' },
  },
  consentManager: { name: 'TCF on IAB libraries', accept: '#cmp-accept', refuse: '#cmp-refuse' },
};
