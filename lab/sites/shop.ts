import { card, type Look, page, picture } from '../layout.ts';
import type { LabPage, LabSite, PageTruth } from '../model.ts';
import { uetSnippet } from '../services/bing.ts';
import { DENIED, googleTagSnippet } from '../services/google-tag.ts';
import { metaSnippet } from '../services/meta.ts';
import { segmentSnippet } from '../services/segment.ts';
import { tiktokSnippet } from '../services/tiktok.ts';
import { afterAnswer, truthOf } from './shop-truth.ts';

const site = 'shop.example';

const look: Look = {
  name: 'Harbour & Hearth',
  tagline: 'Things for a warm house',
  accent: '#9a4a1c',
  paper: '#faf6ef',
  bar: '#f0e4d2',
  headings: 'Georgia, serif',
  menu: [
    ['Lamps', '/lantern'],
    ['Basket', '/basket'],
    ['Account', '/account'],
  ],
  privacySettings: true,
};

const badge = '<p><img alt="Tidewater craft fair" width="120" src="https://img.tidewater-files.example/badge.svg"></p>';
const LANTERN = { id: 'HH-2041', name: 'Storm lantern', price: 64, quantity: 1 };
const EMAIL = 'maren.holt@mail.example';

/** What a page reports beyond being seen; each tag has its own words for it. */
interface Doing {
  google?: [string, object][];
  meta?: [string, object][];
  tiktok?: unknown[][];
  segment?: unknown[][];
  email?: string;
}

function shopPage(path: keyof typeof truthOf, title: string, main: string, doing: Doing = {}): LabPage {
  const { google = [], meta = [], tiktok = [], segment = [], email } = doing;
  const head = [
    '<link rel="stylesheet" href="/assets/cookieconsent.css">',
    googleTagSnippet({ ids: { 'G-HH4086104': {}, 'AW-1040861043': {} }, consent: DENIED, events: google }),
    metaSnippet('408610421337', meta, email),
    tiktokSnippet('CHH4086BC77U9K', tiktok, email),
    uetSnippet('40861043', 'denied'),
    segmentSnippet('HHw4086xQ2nK7pLzV1', [['page'], ...segment]),
  ].join('\n');
  const foot = '<script src="/assets/shop.js"></script>';
  return {
    path,
    html: page(look, { title: `${title} – Harbour & Hearth`, head, main: main + badge, foot }),
    truth: truthOf[path] as PageTruth,
  };
}

const goods = [
  card(
    picture('#d98f4e', '#7a3b12', 'Storm lantern'),
    'Storm lantern',
    'Brass and glass. <span class="price">€64</span> <a href="/lantern">See it</a>',
  ),
  card(
    picture('#8fb3a5', '#2f5d50', 'Wool blanket'),
    'Wool blanket',
    'Woven in Galway. <span class="price">€89</span>',
  ),
  card(
    picture('#c7b299', '#6b5337', 'Oak stool'),
    'Oak stool',
    'Three legs, no wobble. <span class="price">€120</span>',
  ),
];
const basket =
  '<table><tr><th>Article</th><th>Number</th><th>Price</th></tr><tr><td>Storm lantern</td><td>1</td><td>€64.00</td></tr></table>';

const productValues = {
  content_name: LANTERN.name,
  content_ids: [LANTERN.id],
  content_type: 'product',
  value: 64,
  currency: 'EUR',
};
const tiktokContents = {
  contents: [{ content_id: LANTERN.id, content_name: LANTERN.name, quantity: 1, price: 64 }],
  value: 64,
  currency: 'EUR',
};

const pages: LabPage[] = [
  shopPage('/', 'Home', `<h1>Light the long evenings</h1><div class="grid">${goods.join('')}</div>`),
  shopPage(
    '/lantern',
    'Storm lantern',
    `<h1>Storm lantern</h1>${picture('#d98f4e', '#7a3b12', 'Storm lantern')}<p>Brass, glass, and a wick that lasts a winter.</p><p class="price">€64.00</p><a class="button" href="/basket">Add to basket</a>`,
    {
      google: [['view_item', { currency: 'EUR', value: 64, items: [LANTERN] }]],
      meta: [['ViewContent', productValues]],
      tiktok: [['track', 'ViewContent', tiktokContents]],
      segment: [
        ['track', 'Product Viewed', { product_id: LANTERN.id, name: LANTERN.name, price: 64, currency: 'EUR' }],
      ],
    },
  ),
  shopPage(
    '/basket',
    'Basket',
    `<h1>Your basket</h1>${basket}<p><a class="button" href="/order/1042">Pay €64.00</a></p>`,
    {
      google: [['add_to_cart', { currency: 'EUR', value: 64, items: [LANTERN] }]],
      meta: [['AddToCart', productValues]],
      tiktok: [['track', 'AddToCart', tiktokContents]],
      segment: [
        [
          'track',
          'Product Added',
          { cart_id: 'c-5531', product_id: LANTERN.id, name: LANTERN.name, price: 64, quantity: 1 },
        ],
      ],
    },
  ),
  shopPage('/order/1042', 'Thank you', `<h1>Thank you, Maren</h1><p>Your order 1042 is on its way.</p>${basket}`, {
    google: [
      [
        'purchase',
        { transaction_id: 'HH-1042', currency: 'EUR', value: 64, items: [LANTERN], send_to_label: 'kX9cCPqB5uYaEM' },
      ],
    ],
    meta: [['Purchase', { ...productValues, order_id: 'HH-1042' }]],
    tiktok: [['track', 'CompletePayment', { ...tiktokContents, order_id: 'HH-1042' }]],
    segment: [
      [
        'track',
        'Order Completed',
        {
          order_id: 'HH-1042',
          revenue: 64,
          currency: 'EUR',
          products: [{ product_id: LANTERN.id, price: 64, quantity: 1 }],
        },
      ],
    ],
    email: EMAIL,
  }),
  shopPage(
    '/account',
    'Account',
    `<h1>Welcome back, Maren</h1><p>Signed in as <strong>${EMAIL}</strong>. One order on its way.</p>`,
    {
      segment: [['identify', 'cust-77120', { email: EMAIL, name: 'Maren Holt', phone: '+353855550142' }]],
      email: EMAIL,
    },
  ),
];

/** A shop: advertising tags that fire before the question is answered, consent mode, and vanilla-cookieconsent. */
export const shop: LabSite = {
  site,
  scheme: 'https',
  about: 'shop; vanilla-cookieconsent; advertising tags fire before the answer; Google consent mode',
  pages,
  files: {
    '/assets/shop.js': { bundle: 'shop' },
    '/assets/cookieconsent.css': { file: 'vanilla-cookieconsent/dist/cookieconsent.css' },
    '/api/basket': JSON.stringify({ count: 1 }),
  },
  consentManager: {
    name: 'vanilla-cookieconsent',
    accept: '#cc-main [data-role="all"]',
    refuse: '#cc-main [data-role="necessary"]',
  },
  afterAnswer,
};
