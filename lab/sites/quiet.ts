import { type Look, page, picture } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';

const look: Look = {
  name: 'Quiet Library',
  tagline: 'Reading room and archive',
  accent: '#4b4a67',
  paper: '#f9f8f6',
  bar: '#e7e4ef',
  headings: 'Georgia, serif',
  menu: [
    ['Home', '/'],
    ['Catalogue', '/catalogue'],
  ],
};

const nothing = { trackers: [], consent: null, unrecognised: [] };

function quietPage(path: string, title: string, main: string): LabPage {
  const foot = '<img src="/assets/ex-libris.svg" alt="" width="80"><script src="/assets/quiet.js"></script>';
  return { path, html: page(look, { title: `${title} – Quiet Library`, main, foot }), truth: nothing };
}

const EX_LIBRIS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M6 8h12a4 4 0 0 1 4 4v22a4 4 0 0 0-4-3H6zM34 8H22v26" fill="none" stroke="#4b4a67" stroke-width="2"/></svg>';

/** A library that collects nothing: its own pictures, scripts and requests only. */
export const quiet: LabSite = {
  site: 'quiet.example',
  scheme: 'https',
  about: 'library; collects nothing: own pictures, scripts, XHR and beacon only',
  pages: [
    quietPage(
      '/',
      'Welcome',
      `<h1>Come in, sit down</h1>${picture('#b9b4cf', '#4b4a67', 'Reading room')}<p>Open today: <span id="hours">…</span></p>`,
    ),
    quietPage(
      '/catalogue',
      'Catalogue',
      '<h1>Catalogue</h1><form><input name="q" aria-label="Search"> <button>Search</button></form>',
    ),
  ],
  files: {
    '/assets/quiet.js': { bundle: 'quiet' },
    '/assets/ex-libris.svg': EX_LIBRIS,
    '/api/hours': JSON.stringify({ today: '9 to 18' }),
    '/api/visits': '',
    '/.well-known/gpc.json': JSON.stringify({ gpc: true, lastUpdate: '2026-01-31' }),
  },
};
