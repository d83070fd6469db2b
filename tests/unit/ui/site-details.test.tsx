// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SiteReport } from '../../../src/core/report/types.ts';
import { SiteDetails } from '../../../src/ui/components/site-details.tsx';
import { collector, report, START, stopped, tracker } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

function show(shown: SiteReport): (selector: string) => HTMLElement | null {
  act(() => render(<SiteDetails report={shown} />, document.body));
  return (selector) => document.querySelector<HTMLElement>(selector);
}

const analytics = tracker({
  requests: 9,
  beforeChoice: 3,
  afterRefusal: 6,
  insecureRequests: 2,
  unreadableRequests: 1,
  data: [
    { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
    { category: 'device-identifiers', type: 'client-id', evidence: '_gid' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
  ],
  told: [
    { standard: 'google-consent-mode', value: 'G100', choice: 'refused', requests: 4 },
    { standard: 'google-consent-mode', value: 'G111', choice: 'accepted', requests: 2 },
  ],
});
const google = collector('Google', {
  trackers: [analytics],
  beforeChoice: 3,
  afterRefusal: 6,
  optOuts: [
    { kind: 'browser-addon', url: 'https://tools.google.example/optout', verified: true },
    { kind: 'preference-page', url: 'https://prefs.google.example/', verified: false },
  ],
  privacyPolicy: 'https://policies.google.example/privacy',
  contact: 'privacy@google.example',
});
const refused = () => report([google], ['undecided', 'refused']);

test('the number of organizations can be read by a machine', () => {
  expect(show(refused())('[data-count=organizations]')?.dataset.value).toBe('1');
});

test('what trackers were told stands next to the answer, marked where it differs', () => {
  const find = show(refused());
  expect(find('.consent [data-choice]')?.textContent).toMatch(/^refused, at /);
  expect(find('.consent [data-told=refused]')?.textContent?.trim()).toBe('refused (4 times)');
  expect(find('.consent [data-told=refused]')?.dataset.bearing).toBe('same');
  expect(find('.consent [data-told=accepted]')?.dataset.bearing).toBe('otherwise');
});

test('a closed row names who, what, how often, when and what it was told', () => {
  const row = show(refused())('[data-collector=google] summary')?.textContent;
  for (const words of [
    'Google',
    'statistics',
    'an ID that recognises this browser · the page you are on',
    '9 requests',
  ])
    expect(row).toContain(words);
  expect(row).toContain('before you answered, and after you refused');
  expect(row).toContain('told: accepted');
});

test('an opened row ends in evidence: fields, counts, times, hosts', () => {
  const find = show(refused());
  const details = find('[data-tracker=google_analytics]')?.textContent;
  expect(find('[data-type=client-id] code')?.textContent).toBe('cid, _gid');
  for (const words of [
    '9 requests · 3 before you answered · 6 after you refused',
    '7 sec before you answered',
    'Google Consent Mode G100',
    'www.google-analytics.com (another site)',
    '2 requests were not encrypted.',
    'The contents of 1 request could not be read.',
  ])
    expect(details).toContain(words);
});

test('the ways to say no open elsewhere and tell nobody where from', () => {
  show(refused());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-means] a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['https://tools.google.example/optout', 'Opt out: browser add-on'],
    ['https://prefs.google.example/', 'Opt out: preference page'],
    ['https://policies.google.example/privacy', 'Privacy policy'],
    ['mailto:privacy@google.example', 'Write an e-mail'],
  ]);
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  expect(links[1]?.parentElement?.textContent).toContain('not verified');
});

test('an address that is neither web nor mail is no link', () => {
  const find = show(report([collector('Odd', { privacyPolicy: 'javascript:alert(1)' })]));
  expect(find('[data-means=policy] a')).toBeNull();
});

test.each([
  ['contents that could not be read', tracker({ unreadableRequests: 3 })],
  ['nothing that Candor recognises', tracker()],
])('unreadable is not empty: %s', (words, only) => {
  const find = show(report([collector('Hotjar', { trackers: [only] })]));
  expect(find('[data-collector=hotjar] summary')?.textContent).toContain(words);
});

test('unrecognised sites are folded away, with their number', () => {
  const find = show(report([google], [], { unrecognised: [{ host: 'cdn.example.net', requests: 4 }] }));
  expect(find('[data-count=unrecognised] summary')?.textContent).toBe('1 other site contacted');
  expect(find('[data-count=unrecognised]')?.hasAttribute('open')).toBe(false);
});

const stoppedOnes = [
  stopped('Criteo', { blockedRequests: 2 }),
  stopped('Meta', { blockedRequests: 0, failedRequests: 1 }),
  stopped('Lone', { organization: { key: 'tracker:lone_tag', name: 'Lone Tag', known: false }, failedRequests: 3 }),
];

test('who was stopped is folded away after the collectors, with how often and by what', () => {
  const find = show(report([google], [], { stopped: stoppedOnes }));
  expect(find('[data-count=stopped]')?.dataset.value).toBe('3');
  expect(find('[data-count=stopped]')?.hasAttribute('open')).toBe(false);
  expect(find('[data-count=stopped] summary')?.textContent).toBe('Stopped: 3 trackers');
  expect(find('[data-count=stopped]')?.textContent).toContain('Nothing was collected by these requests.');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-stopped]')];
  expect(rows.map(({ dataset, textContent }) => [dataset.stopped, textContent])).toEqual([
    ['criteo_tag', 'Criteo · Criteo Tag 2 requests stopped by another extension or the browser'],
    ['meta_tag', 'Meta · Meta Tag 1 request did not get through'],
    ['lone_tag', 'Lone Tag 1 request stopped by another extension or the browser · 3 requests did not get through'],
  ]);
});

test('where everything was stopped, it is shown at once, and zero is not all that is said', () => {
  const find = show(report([], [], { stopped: stoppedOnes.slice(0, 1) }));
  expect(find('[data-count=stopped]')?.hasAttribute('open')).toBe(true);
  expect(document.body.textContent).toContain('No request to a tracker that it knows got through.');
  expect(document.body.textContent).not.toContain('saw no request');
});

test('where nothing was stopped, nothing is said of it', () => {
  expect(show(report([google]))('[data-count=stopped]')).toBeNull();
});

test.each([
  ['stopped in part', [stopped('Google', { key: 'google_analytics', blockedRequests: 4 })], '4 requests stopped by'],
  ['never stopped', stoppedOnes, undefined],
])('a tracker that was %s', (_, trackers, words) => {
  const details = show(report([google], [], { stopped: trackers }))('[data-tracker]')?.textContent;
  if (words === undefined) expect(details).not.toContain('stopped');
  else expect(details).toContain(words);
});

test.each([
  [true, 'runs this site'],
  [false, undefined],
])('who runs the site is said in its row: %s', (runsSite, words) => {
  const find = show(report([collector('Google', { runsSite })]));
  expect(find('[data-collector] summary [data-runs-site]')?.textContent).toBe(words);
});

test('what went to the site’s own address is marked in the row, and told where it opens: what was seen, and what cannot be', () => {
  const trackers = [tracker({ party: 'first', proxiedRequests: 1 }), tracker({ key: 'other', cnameRequests: 2 })];
  const find = show(report([collector('Google', { trackers }), collector('Meta')]));
  expect(find('summary [data-own-address]')?.textContent).toBe('through this site’s own address');
  expect(find('[data-collector=meta] [data-own-address]')).toBeNull();
  expect(find('[data-tracker=google_analytics] [data-finding]')?.textContent).toBe(
    '1 request was in this company’s format and went to this site’s own address. Whether the site passes it on cannot be seen.',
  );
  expect(find('[data-tracker=other] [data-finding=cname-cloaked]')?.textContent).toBe(
    '2 requests went to an address that looks like this site’s. By its DNS entry (CNAME) it is another name for this company’s.',
  );
});

test('what was sent in the background is counted in the row and explained where it opens', () => {
  const trackers = [tracker({ backgroundRequests: 2 }), tracker({ key: 'other', backgroundRequests: 1 })];
  const find = show(report([collector('Google', { trackers })]));
  expect(find('summary [data-background]')?.textContent).toBe('3 requests in the background');
  expect(find('[data-note=background]')?.textContent).toContain('service worker');
  expect(find('[data-note=background]')?.textContent).toContain('not tied to one page');
  expect(find('[data-tracker=google_analytics]')?.textContent).toContain('3 requests · 2 in the background');
});

test('where nothing was, the background is not mentioned', () => {
  show(report([google]));
  expect(document.body.textContent).not.toContain('background');
});

test.each([
  [0, undefined],
  [1, '1 request was given up before an answer came: it may not have arrived.'],
  [2, '2 requests were given up before an answer came: they may not have arrived.'],
])('given up before an answer came: %i', (unansweredRequests, words) => {
  const find = show(report([collector('Google', { trackers: [tracker({ unansweredRequests })] })]));
  const details = find('[data-tracker]')?.textContent;
  if (words === undefined) expect(details).not.toContain('given up');
  else expect(details).toContain(words);
});

test('a site of which no page was open has no answer to a question', () => {
  const find = show(report([google], [], { visits: 0 }));
  expect(find('[data-choice]')?.textContent).toBe('unknown: no page of this site was open');
});

test('how long before the answer is said of one page only', () => {
  show(report([google], ['undecided', 'refused'], { loadedInAdvance: 1 }));
  expect(document.body.textContent).not.toContain('sec before');
});

test('one request has one time', () => {
  const find = show(report([collector('Meta', { trackers: [tracker({ requests: 1, lastAt: START })] })]));
  expect(find('[data-tracker]')?.textContent).not.toContain('last at');
});

test('no markup that the page policy forbids', () => {
  show(refused());
  expect(document.body.querySelector('[style], script, style')).toBeNull();
});
