import { type Look, page } from '../layout.ts';
import type { LabSite } from '../model.ts';

const look: Look = {
  name: 'Old Timetables',
  tagline: 'Branch lines, 1901 to 1968',
  accent: '#6a4b16',
  paper: '#fbf8f0',
  bar: '#eee4cb',
  headings: 'Georgia, serif',
  menu: [['Index', '/']],
};

const fields = new URLSearchParams({
  c1: '2',
  c2: '7710234',
  c7: 'http://old-timetables.example/',
  c8: 'Index',
  cv: '2.0',
  cj: '1',
});
const beacon = `<img alt="" width="1" height="1" src="http://b.scorecardresearch.com/p?${fields.toString().replaceAll('&', '&amp;')}">`;
const main = `<h1>Index of lines</h1><table><tr><th>Line</th><th>Years</th></tr><tr><td>Ardmore Junction – Slipway</td><td>1901–1958</td></tr><tr><td>Mill Loop</td><td>1911–1968</td></tr></table>${beacon}`;

/** A page of long ago: plain http, and a tracker's image without a script, over plain http too. */
export const timetables: LabSite = {
  site: 'old-timetables.example',
  scheme: 'http',
  about: 'plain http throughout; one tracker image without a script',
  pages: [
    {
      path: '/',
      html: page(look, { title: 'Index – Old Timetables', main }),
      truth: {
        trackers: [
          {
            key: 'scorecard_research_beacon',
            organization: 'comscore',
            hosts: ['b.scorecardresearch.com'],
            why: 'an image in the page, over plain http',
            dataTypes: ['page-url', 'page-title'],
          },
        ],
        consent: null,
        unrecognised: [],
      },
    },
  ],
  files: {},
};
