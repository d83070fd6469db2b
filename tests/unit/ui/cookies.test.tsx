// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CookieReport, LinkReport } from '../../../src/core/report/identifier-types.ts';
import type { SiteReport } from '../../../src/core/report/types.ts';
import { cookieSummary } from '../../../src/ui/components/cookies.tsx';
import { SiteDetails } from '../../../src/ui/components/site-details.tsx';
import { longTime } from '../../../src/ui/format.ts';
import { collector, lookIntoAll, report, tracker } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

function show(shown: SiteReport): (selector: string) => HTMLElement | null {
  act(() => render(<SiteDetails report={shown} />, document.body));
  lookIntoAll();
  return (selector) => document.querySelector<HTMLElement>(selector);
}

const MONTH = 2_629_800;
const cookie = (about: Partial<CookieReport> = {}): CookieReport => ({
  name: '_ga',
  domain: 'shop.example',
  party: 'first',
  kept: true,
  sent: false,
  ...about,
});
const lasting = cookie({ setBy: 'answer', lifetimeSeconds: 13 * MONTH, identifies: 'known' });
const link: LinkReport = {
  from: { key: 'google', name: 'Google' },
  to: { key: 'x', name: 'X' },
  seen: ['value'],
  redirected: false,
  carriers: [
    { collector: 'google', by: 'cookie', name: '_ga' },
    { collector: 'x', by: 'field', name: 'uid' },
  ],
};

test.each<[string, CookieReport[], string]>([
  [
    'set, and of which some recognise',
    [lasting, lasting, cookie({ setBy: 'unseen', session: true })],
    '3 were set · 2 of them let it recognise this browser, for up to 13 months',
  ],
  ['one alone', [lasting], '1 was set · 1 of them lets it recognise this browser, for up to 13 months'],
  [
    'one that the browser was not seen to keep: nobody is recognised by it',
    [lasting, { ...lasting, kept: false }],
    '1 was set · 1 was asked for, and the browser was not seen to keep it · 1 of them lets it recognise this browser, for up to 13 months',
  ],
  ['only there from earlier', [cookie({ sent: true })], '1 was there from earlier'],
  [
    'whose setting was not seen, so that nobody knows for how long',
    [cookie({ sent: true, identifies: 'known' })],
    '1 was there from earlier · 1 of them lets it recognise this browser',
  ],
])('%s', (_, cookies, words) => {
  expect(cookieSummary(cookies)).toBe(words);
});

test.each([
  [30, '1 minute'],
  [1800, '30 minutes'],
  [7200, '2 hours'],
  [30 * 86_400, '30 days'],
  [395 * 86_400, '13 months'],
])('%i seconds are %s', (seconds, words) => {
  expect(longTime(seconds)).toBe(words);
});

test('each cookie of a tracker stands in its details, with what is known of it', () => {
  const cookies = [lasting, cookie({ name: 'x', setBy: 'unseen', session: true, sent: true, identifies: 'likely' })];
  const find = show(report([collector('Google', { trackers: [tracker({ cookies })] })]));
  expect(find('[data-cookie=_ga]')?.textContent).toBe(
    '_ga – recognises this browser · kept for 13 months · asked for by a server’s answer · of shop.example',
  );
  expect(find('[data-cookie=x]')?.textContent).toContain(
    'kept until the browser is closed · set by a script, or in a way',
  );
  expect(find('[data-cookie=x]')?.textContent).toContain('likely recognises this browser');
});

test('a tracker without cookies has no row for them', () => {
  show(report([collector('Google')]));
  expect(document.body.textContent).not.toContain('Cookies');
});

test('who can link what they know is folded away, with what shows it', () => {
  const find = show(
    report([collector('Google')], [], { identifiers: { watched: 'whole', otherCookies: [], links: [link] } }),
  );
  expect(find('[data-count=links]')?.dataset.value).toBe('1');
  expect(find('[data-count=links]')?.hasAttribute('open')).toBe(false);
  expect(find('[data-link="google x"]')?.textContent).toBe(
    'Google and X can link what they know – the same number was seen at both: cookie _ga, field uid',
  );
});

test('how a number was handed over', () => {
  const handed: LinkReport = { ...link, seen: ['endpoint'], redirected: true };
  const find = show(report([], [], { identifiers: { watched: 'part', otherCookies: [], links: [handed] } }));
  expect(find('[data-link]')?.textContent).toContain('a number was handed over at an address that is there for it');
  expect(find('[data-link]')?.textContent).toContain('one sent your browser on to the other');
  expect(find('[data-count=links]')?.textContent).toContain('there may be more');
});

test.each([
  ['whole', [cookie({ name: 'basket' })], '1 other cookie', false],
  ['part', [cookie({ name: 'basket' })], 'there may be more', false],
  ['none', [], 'Cookies were not watched here.', true],
] as const)('other cookies, watched: %s', (watched, otherCookies, words, isNote) => {
  const find = show(report([], [], { identifiers: { watched, otherCookies: [...otherCookies], links: [] } }));
  expect(document.body.textContent).toContain(words);
  expect(find('[data-note=cookies-not-watched]') !== null).toBe(isNote);
});

test('nothing is said where all was watched and nothing was seen', () => {
  const find = show(report([]));
  // The principles say of everything what cannot be seen.
  find('[data-section=principles]')?.remove();
  expect(document.body.textContent).not.toMatch(/cookie/i);
});
