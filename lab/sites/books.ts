import { card, type Look, page, picture } from '../layout.ts';
import type { LabSite } from '../model.ts';
import { truth } from './books-truth.ts';

const look: Look = {
  name: 'Lantern Books',
  tagline: 'Second-hand, by post',
  accent: '#7a4a1e',
  paper: '#fbf7f0',
  bar: '#efe0c8',
  headings: 'Georgia, serif',
  menu: [['Shelves', '/']],
};

const shelves = [
  card(picture('#e8c48a', '#7a4a1e', 'Atlases'), 'Atlases', 'Folded, coloured, out of date.'),
  card(picture('#c9d3b0', '#4d5f2e', 'Field guides'), 'Field guides', 'Ferns, moths and mosses.'),
];
const main = `<h1>Evenings in the shop</h1><p id="evening">…</p><div class="grid">${shelves.join('')}</div>`;

/** Everything goes to the site's own address, and the host `metrics.` is, by its DNS entry, another's. */
export const books: LabSite = {
  site: 'lantern-books.example',
  scheme: 'https',
  about:
    'bookshop; asks nobody; PostHog, Snowplow, Sentry (tunnel) and Segment, all through its own address; own requests that look alike; a host that is another name for a tracker’s',
  pages: [
    {
      path: '/',
      html: page(look, { title: 'Lantern Books', main, foot: '<script src="/assets/books.js"></script>' }),
      truth,
    },
  ],
  files: {
    '/assets/books.js': { bundle: 'books' },
    // Its own: what readers collect, and the evenings in the shop.
    '/collect': JSON.stringify({ saved: true }),
    '/api/event': JSON.stringify({ title: 'Ferns by candlelight' }),
    // What it passes on, as far as its pages can tell.
    '/ingest/e/': JSON.stringify({ status: 'Ok' }),
    '/ingest/i/v0/e/': JSON.stringify({ status: 'Ok' }),
    '/pulse/v2': 'ok',
    '/monitoring': JSON.stringify({}),
    '/seg/v1/p': JSON.stringify({ success: true }),
    '/seg/v1/t': JSON.stringify({ success: true }),
    'metrics.lantern-books.example/col4821/now': '',
  },
};
