import { type Look, page } from '../layout.ts';
import type { LabPage, LabSite } from '../model.ts';
import { adFrame } from '../services/google-ad-frame.ts';
import { mixpanelSnippet } from '../services/mixpanel.ts';
import { posthogSnippet } from '../services/posthog.ts';
import { sentrySnippet } from '../services/sentry.ts';
import { truth } from './forum-truth.ts';

const site = 'ridge-forum.example';

const look: Look = {
  name: 'Ridge Forum',
  tagline: 'Walkers, maps and weather',
  accent: '#3b6b2e',
  paper: '#f7f8f3',
  bar: '#e3ead7',
  headings: 'system-ui, sans-serif',
  menu: [
    ['Routes', '/'],
    ['Gear', '/t/boots'],
  ],
};

const MEMBER = { id: 'member-20418', email: 'fellwalker@post.example', username: 'fellwalker' };

const head = [
  sentrySnippet({
    dsn: 'https://c2d4e6f8a0b1@o118204.ingest.sentry.io/7731',
    environment: 'forum',
    user: MEMBER,
    tracing: true,
  }),
  posthogSnippet('phc_ridgeforum', { person_profiles: 'identified_only', disable_surveys: true }, [
    ['identify', MEMBER.id, { email: MEMBER.email }],
    // At once: by itself the recorder holds everything back until the first click or key.
    ['startSessionRecording', true],
    ['capture', 'thread_viewed', { board: 'routes' }, { transport: 'sendBeacon', send_instantly: true }],
  ]),
  mixpanelSnippet('5b0e7c19d4a24f5c8f3d6e2a1b9c0d7e', [['track', 'Thread opened', { board: 'routes' }]]),
].join('\n');

function threads(path: string, title: string, rows: string[]): LabPage {
  const main = `<h1>${title}</h1><p id="count">Counting posts…</p>${adFrame(site, path)}<table><tr><th>Thread</th><th>Replies</th></tr>${rows.join('')}</table>`;
  const foot = '<script src="/assets/forum.js"></script>';
  return { path, html: page(look, { title: `${title} – Ridge Forum`, head, main, foot }), truth };
}

const row = (title: string, replies: number) => `<tr><td><a href="/t/boots">${title}</a></td><td>${replies}</td></tr>`;
const pages = [
  threads('/', 'Routes', [
    row('Winter ridge from the east side?', 41),
    row('Is the col path open again', 12),
    row('Hut fees 2026', 73),
  ]),
  threads('/t/boots', 'Which boots for wet scree', [
    row('Two seasons in, soles gone', 8),
    row('Resoling: who still does it?', 19),
  ]),
];

/** A forum that asks nobody: session replay, product analytics that knows the member, error monitoring, an advertisement. */
export const forum: LabSite = {
  site,
  scheme: 'https',
  about:
    'forum; no consent manager; PostHog with session replay (compressed), Mixpanel, Sentry that names the member, an advertisement in a frame',
  pages,
  files: { '/assets/forum.js': { bundle: 'forum' }, '/api/posts/count': JSON.stringify({ posts: 128 }) },
};
