// @vitest-environment happy-dom
/** @jsxImportSource preact */
// What the popup says of a site's question for consent, in every state, and what can be done.

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BannerAnswer } from '../../../src/core/model.ts';
import { Banner } from '../../../src/popup/banner.tsx';
import type { BannerView } from '../../../src/popup/use-banner.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const onRefuse = vi.fn();
const onReopen = vi.fn();

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

function show(banner: BannerView | undefined): HTMLElement | null {
  act(() => render(<Banner banner={banner} onRefuse={onRefuse} onReopen={onReopen} />, document.body));
  return document.querySelector('[data-section="banner"]');
}

const answer = (change: Partial<BannerAnswer> = {}): BannerAnswer => ({
  answer: 'refuse',
  by: 'click',
  at: Date.parse('2026-01-31T10:32:00'),
  outcome: 'confirmed',
  ...change,
});

test.each([
  ['not known yet', undefined],
  ['without a sign of a manager', { watched: false }],
  ['with a manager that asks nothing', { watched: true }],
  ['that an audit accepted', { watched: true, answered: answer({ answer: 'accept', by: 'audit' }) }],
] as [string, BannerView | undefined][])('of a page %s nothing is said', (_, banner) =>
  expect(show(banner)).toBeNull(),
);

test.each([
  [{ watched: true, open: 'Klaro' }, 'Candor can refuse for you', ['refuse']],
  [{ watched: true, open: 'Klaro', answering: true }, 'This site asks', ['refuse']],
  [{ watched: true, answered: answer() }, 'Refused. The site recorded it at', []],
  [{ watched: true, answered: answer({ by: 'setting' }) }, 'You let Candor refuse everywhere', []],
  [{ watched: true, answered: answer({ outcome: 'unconfirmed' }) }, 'gives no confirmation', []],
  [{ watched: true, open: 'x', answered: answer({ outcome: 'failed' }) }, 'could not refuse here', []],
  [
    { watched: true, open: 'x', answered: answer({ outcome: 'failed', by: 'setting' }) },
    'Candor can refuse for you',
    ['refuse'],
  ],
  [{ watched: true, missed: 'nothing-open' }, 'not open any more', []],
  [{ watched: true, missed: 'no-reply' }, 'could not refuse here', []],
  [{ watched: true, reopens: 'klaro' }, 'not open', ['reopen']],
  [{ watched: true, reopens: 'klaro', answered: answer() }, 'Refused.', ['reopen']],
  [{ watched: true, reopens: 'klaro', missed: 'not-reopened' }, 'did not open', ['reopen']],
] as [BannerView, string, string[]][])('%j', (banner, words, actions) => {
  const section = show(banner)!;
  expect(section.querySelector('[role="status"]')!.textContent).toContain(words);
  expect([...section.querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset.action)).toEqual(
    actions,
  );
});

test('the button refuses once, and stays in place while Candor does', () => {
  const press = () => act(() => document.querySelector<HTMLElement>('[data-action="refuse"]')!.click());
  show({ watched: true, open: 'Klaro' });
  press();
  expect(onRefuse).toHaveBeenCalledTimes(1);
  show({ watched: true, open: 'Klaro', answering: true });
  press();
  expect(onRefuse).toHaveBeenCalledTimes(1);
  expect(document.querySelector('[data-action="refuse"]')!.textContent).toBe('Refusing…');
});

test('a popup that is opened after an answer begins at its beginning', () => {
  show({ watched: true, answered: answer() });
  expect(document.activeElement).toBe(document.body);
});

test('who goes by keyboard is where they were when the button is gone', () => {
  show({ watched: true, open: 'Klaro' });
  document.querySelector<HTMLElement>('[data-action="refuse"]')!.focus();
  show({ watched: true, answered: answer() });
  expect(document.activeElement).toBe(document.querySelector('[data-section="banner"]'));
});
