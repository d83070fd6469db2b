import { card, type Look, page, picture } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';
import { chartbeatSnippet, comscoreSnippet } from '../services/audience.ts';
import { adFrame } from '../services/google-ad-frame.ts';
import { googleTagSnippet } from '../services/google-tag.ts';
import { afterAnswer, OWN_COOKIES, truth } from './herald-truth.ts';

const site = 'daily-herald.example';

const look: Look = {
  name: 'The Daily Herald',
  tagline: 'Monday edition',
  accent: '#7a1f1f',
  paper: '#fffdf9',
  bar: '#f4efe6',
  headings: "'Times New Roman', serif",
  menu: [
    ['News', '/'],
    ['Ferries', '/news/ferries'],
  ],
  privacySettings: true,
};

// The stub comes first: everything else may ask `__tcfapi` at once.
const head = [
  '<script src="/assets/tcf-stub.js"></script>',
  googleTagSnippet({ ids: { 'G-DH7731905': {} } }),
  chartbeatSnippet(66712, site),
].join('\n');
const foot = [
  '<script src="/assets/tcf-cmp.js"></script>',
  comscoreSnippet('24051977'),
  '<script src="/assets/herald.js"></script>',
  '<script async src="/assets/prebid.js"></script>',
].join('\n');

function article(path: string, title: string, main: string): LabPage {
  const text = `${adFrame(site, path)}${main}<div id="ad-top"></div>`;
  return {
    path,
    html: page(look, { title: `${title} – The Daily Herald`, head, main: text, foot }),
    setCookie: OWN_COOKIES,
    truth,
  };
}

const stories = [
  card(
    picture('#7fa3c7', '#24415f', 'Ferry in fog'),
    'Ferries held in harbour as fog returns',
    'The island waited until noon. <a href="/news/ferries">Read on</a>',
  ),
  card(
    picture('#c9b38a', '#7d5a2a', 'Town hall'),
    'Council keeps the old market roof',
    'Seven to two, after four hours of debate.',
  ),
  card(
    picture('#9db98a', '#3f5f33', 'Orchard'),
    'A late frost spares the orchards',
    'Growers speak of luck, and of smoke.',
  ),
];
const pages = [
  article('/', 'News', `<h1>Today</h1><div class="grid">${stories.join('')}</div>`),
  article(
    '/news/ferries',
    'Ferries held in harbour as fog returns',
    `<h1>Ferries held in harbour as fog returns</h1>${picture('#7fa3c7', '#24415f', 'Ferry in fog')}<p>Four crossings fell out on Monday morning. By noon the light on the mole could be seen again, and the first boat left with two hundred people on board.</p>`,
  ),
];

/** A newspaper: IAB's TCF, cookie matching with the string of an unanswered question, and a Prebid auction that waits for the answer. */
export const herald: LabSite = {
  site,
  scheme: 'https',
  about:
    'newspaper; TCF; cookie matching over four companies before the answer, Prebid auction after it; an advertisement in a frame',
  pages,
  files: {
    '/assets/tcf-stub.js': { file: '@iabtcf/stub/lib/stub.js' },
    '/assets/tcf-cmp.js': { bundle: 'tcf-cmp' },
    '/assets/prebid.js': { bundle: 'prebid' },
    '/assets/herald.js': { bundle: 'herald' },
  },
  consentManager: { name: 'TCF on IAB libraries', accept: '#cmp-accept', refuse: '#cmp-refuse' },
  afterAnswer,
};
