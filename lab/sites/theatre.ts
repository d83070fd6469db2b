import { type Look, page } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';

const look: Look = {
  name: 'Tidewater Theatre',
  tagline: 'Plays by the harbour',
  accent: '#8a2f3b',
  paper: '#faf6f4',
  bar: '#f0dfd9',
  headings: 'Georgia, serif',
  menu: [
    ['Letters', '/'],
    ['Wait list', '/wait-list'],
    ['Reminder', '/reminder'],
    ['Cloakroom', '/cloakroom'],
    ['Tickets', '/tickets'],
  ],
};

/** Until somebody types, its pages ask nobody for anything. */
const nothing = { trackers: [], consent: null, unrecognised: [] };

const email = '<label>E-mail <input type="email" name="email" autocomplete="email"></label>';
const phone = '<label>Phone <input type="tel" name="phone" autocomplete="tel"></label>';

function theatrePage(path: string, title: string, sends: string, fields: string): LabPage {
  const button = sends === 'click' ? '' : '<button>Send</button>';
  const beside = sends === 'click' ? '<span role="button" tabindex="0" id="order">Order</span>' : '';
  const main = `<h1>${title}</h1><form data-sends="${sends}">${fields} ${button}</form>${beside}`;
  const foot = '<script src="/assets/theatre.js"></script>';
  return { path, html: page(look, { title: `${title} – Tidewater Theatre`, main, foot }), truth: nothing };
}

/** What people type into its forms goes to others: with every key, when a field is left, when the form is sent, or never. */
export const theatre: LabSite = {
  site: 'tidewater-theatre.example',
  scheme: 'https',
  about:
    'theatre; asks nobody; sends nothing until somebody types, and then what they type: plain, hashed, encoded, zipped',
  pages: [
    theatrePage('/', 'Letters from the harbour', 'typing', `${email} ${phone}`),
    theatrePage('/wait-list', 'Wait list', 'submission', email),
    theatrePage('/reminder', 'Reminder', 'click', email),
    theatrePage('/cloakroom', 'Cloakroom', 'nothing', `${email} ${phone}`),
    theatrePage(
      '/tickets',
      'Tickets',
      'secrets',
      `<input type="tel" name="cardnumber" autocomplete="cc-number" aria-label="Card">
      <input type="password" name="password" aria-label="Password">
      <input type="tel" name="code" autocomplete="one-time-code" aria-label="Code">`,
    ),
  ],
  files: { '/assets/theatre.js': { bundle: 'theatre' } },
};
