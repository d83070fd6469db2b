import { type Look, page, picture } from '../layout.ts';
import type { LabPage, LabSite, PageTruth } from '../model.ts';
import { DENIED, googleTagSnippet } from '../services/google-tag.ts';
import { mixpanelSnippet } from '../services/mixpanel.ts';
import { afterAnswer, truthOf } from './bank-truth.ts';

const look: Look = {
  name: 'North Bank',
  tagline: 'Since 1874',
  accent: '#1d3f72',
  paper: '#f6f8fb',
  bar: '#dde6f2',
  headings: 'system-ui, sans-serif',
  menu: [
    ['Current account', '/'],
    ['My overview', '/overview'],
  ],
  privacySettings: true,
};

const CUSTOMER = 'nb-3390471';
const EMAIL = 'j.okafor@mail.example';
const MIXPANEL = '8f1d2c77b04e4a6f9a3e51c7d2b8e604';

function bankPage(path: keyof typeof truthOf, title: string, main: string, customer?: string): LabPage {
  const signedIn =
    customer === undefined
      ? []
      : [
          ['identify', customer],
          ['track', 'Overview opened', { products: 2 }],
        ];
  const head = [
    '<link rel="stylesheet" href="/assets/cookieconsent.css">',
    googleTagSnippet({ ids: { 'G-NB9920318': customer === undefined ? {} : { user_id: customer } }, consent: DENIED }),
    customer === undefined ? '' : mixpanelSnippet(MIXPANEL, signedIn, { $email: EMAIL }),
  ].join('\n');
  const foot = '<script src="/assets/bank.js"></script>';
  return {
    path,
    html: page(look, { title: `${title} – North Bank`, head, main, foot }),
    truth: truthOf[path] as PageTruth,
  };
}

const balance =
  '<table><tr><th>Account</th><th>Balance</th></tr><tr><td>Current account ·· 4471</td><td>€2,318.40</td></tr><tr><td>Savings ·· 9026</td><td>€11,050.00</td></tr></table>';
const pages = [
  bankPage(
    '/',
    'A current account without surprises',
    `<h1>A current account without surprises</h1>${picture('#9db8dd', '#1d3f72', 'Branch')}<p>No fee, a card, and someone who answers the telephone.</p><a class="button" href="/overview">Sign in</a>`,
  ),
  bankPage(
    '/overview',
    'My overview',
    `<h1>Good evening, J. Okafor</h1><div data-customer="${CUSTOMER}">${balance}</div>`,
    CUSTOMER,
  ),
];

/** A bank: product analytics names the customer behind the login; marketing waits for vanilla-cookieconsent. */
export const bank: LabSite = {
  site: 'northbank.example',
  scheme: 'https',
  about:
    'bank; vanilla-cookieconsent; Snowplow in the bank’s own script, Mixpanel behind the login, consent mode; LinkedIn and Clarity wait',
  pages,
  files: {
    '/assets/bank.js': { bundle: 'bank' },
    '/assets/cookieconsent.css': { file: 'vanilla-cookieconsent/dist/cookieconsent.css' },
  },
  consentManager: {
    name: 'vanilla-cookieconsent',
    accept: '#cc-main [data-role="all"]',
    refuse: '#cc-main [data-role="necessary"]',
  },
  afterAnswer,
};
