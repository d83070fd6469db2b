import { type Look, page, picture } from '../layout.ts';
import type { LabSite } from '../model.ts';
import { fingerprintSnippet } from '../services/fingerprint.ts';

const look: Look = {
  name: 'Plaza Club',
  tagline: 'Tennis, and tea afterwards',
  accent: '#2f6b3c',
  paper: '#f6faf3',
  bar: '#dcebd5',
  headings: 'system-ui, sans-serif',
  menu: [
    ['Club', '/'],
    ['Workshop', '/workshop'],
  ],
};

const club = `<h1>Join us on the courts</h1>${picture('#bcd8a8', '#2f6b3c', 'Courts')}<canvas id="members" width="320" height="120"></canvas>
<iframe title="Courts" src="https://frame.plaza-widgets.example/courts" width="320" height="80"></iframe>`;

/** A club whose pages are recognised by what browsers are: a real fingerprinter, a frame that remembers, and every technique by hand. */
export const plaza: LabSite = {
  site: 'plaza-club.example',
  scheme: 'https',
  about:
    'club; FingerprintJS, a frame of another site that keeps something; /workshop does each technique when it is told to',
  pages: [
    {
      path: '/',
      html: page(look, {
        title: 'Plaza Club',
        main: club,
        foot: `${fingerprintSnippet}<script src="/assets/plaza.js"></script>`,
      }),
      truth: {
        trackers: [
          {
            key: 'fingerprintjs',
            organization: 'fingerprint',
            hosts: ['openfpcdn.io'],
            why: 'the fingerprinter’s script; what it finds out stays in the page',
            dataTypes: [],
          },
        ],
        consent: null,
        unrecognised: ['frame.plaza-widgets.example'],
      },
    },
    {
      path: '/workshop',
      html: page(look, {
        title: 'Workshop – Plaza Club',
        main: '<h1>Workshop</h1><p>Rackets are strung on Tuesdays.</p>',
        foot: '<script src="https://static.plaza-widgets.example/workshop.js"></script>',
      }),
      truth: { trackers: [], consent: null, unrecognised: ['static.plaza-widgets.example'] },
    },
  ],
  files: { '/assets/plaza.js': { bundle: 'plaza' } },
};
