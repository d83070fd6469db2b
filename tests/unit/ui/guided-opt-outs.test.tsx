// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OptOut } from '../../../src/core/report/rights-types.ts';
import { guideFor } from '../../../src/core/rights/guide.ts';
import type { GuideState, OptedOut } from '../../../src/core/rights/opted-out.ts';
import { GuidedOptOuts } from '../../../src/ui/components/guided-opt-outs.tsx';
import { collector } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const actions = { onOpen: vi.fn(), onDone: vi.fn(), onSkip: vi.fn(), onUndo: vi.fn(), onTake: vi.fn() };

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

const cookie: OptOut = {
  kind: 'cookie-opt-out',
  url: 'https://meta.example/out',
  verified: true,
  asOf: '2026',
  scope: 'browser + signed-out browser',
  needs: 'third-party-cookies',
  lostWhen: 'cookies-cleared',
};
const account: OptOut = { kind: 'account-setting', url: 'https://google.example/ads', verified: true, asOf: '2026' };
const all = [collector('Meta', { optOuts: [cookie] }), collector('Google', { optOuts: [account] }), collector('Quiet')];
const noted: OptedOut = {
  organization: 'meta',
  kind: 'cookie-opt-out',
  host: 'meta.example',
  doneAt: 1_770_000_000_000,
};

function show(done: OptedOut[] = [], state?: Omit<GuideState, 'site' | 'changedAt'>, away = false) {
  const guide = guideFor(all, done, state);
  act(() =>
    render(<GuidedOptOuts site="shop.example" guide={guide} actions={actions} away={away} many />, document.body),
  );
  return (selector: string) => document.querySelector<HTMLElement>(selector);
}

test('it is closed until somebody begins, and says how many there are', () => {
  const find = show();
  expect(find('[data-section=guide]')?.hasAttribute('open')).toBe(false);
  expect(find('summary')?.textContent).toBe('Opt out of 2 organizations0 of 2 done');
  expect(find('[data-without]')?.textContent).toBe('No opt-out is known of: Quiet');
});

test('a step says what it is, what it counts for, what it needs and what undoes it', () => {
  const find = show();
  expect(find('[data-now]')?.textContent).toContain(
    'How: by cookie, at meta.example (needs third-party cookies; lost when cookies are cleared)',
  );
  expect(find('[data-now]')?.textContent).toContain('Counts for: this browser, this browser, while you are signed out');
});

test('one click on any of the others leads to its page', () => {
  const find = show();
  expect(find('[data-step=google]')?.textContent).toContain('account setting');
  expect(find('[data-step=google] button')?.getAttribute('aria-label')).toBe('Google: Open the page');
  find('[data-step=google] [data-action=open]')?.click();
  expect(actions.onOpen.mock.calls[0]?.[0]).toMatchObject({ organization: { key: 'google' } });
});

test('opened, it stays open and asks; the buttons act on the step', () => {
  const find = show([], { at: 'meta', opened: 'meta.example', skipped: [] });
  expect(find('[data-section=guide]')?.hasAttribute('open')).toBe(true);
  expect(find('[data-now]')?.textContent).toContain('Did you opt out there?');
  for (const [name, press] of [
    ['open', actions.onOpen],
    ['done', actions.onDone],
    ['skip', actions.onSkip],
  ] as const) {
    find(`[data-action=guide-${name}]`)?.click();
    expect(press.mock.calls[0]?.[0]).toMatchObject({ organization: { key: 'meta' } });
  }
});

test('what is done has its date, and can be taken again', () => {
  const find = show([noted]);
  expect(find('[data-step=meta]')?.textContent).toContain('opted out on Feb 2, 2026');
  expect(find('[data-now]')?.getAttribute('data-now')).toBe('google');
  find('[data-step=meta] [data-action=take]')?.click();
  expect(actions.onTake).toHaveBeenCalledOnce();
  const again = show([noted], { at: 'meta', skipped: [] });
  again('[data-action=guide-undo]')?.click();
  expect(actions.onUndo).toHaveBeenCalledOnce();
});

test('when the last step is taken it says so, and does not close', () => {
  show([noted], { skipped: [] });
  const find = show([noted], { skipped: ['google'] });
  expect(find('[role=status]')?.textContent).toBe('You have gone through all of them.');
  expect(find('[data-section=guide]')?.hasAttribute('open')).toBe(true);
});

test('where a step led, it says whose list it is', () => {
  expect(show([], undefined, true)('h2')?.textContent).toBe('Opting out, from the list of shop.example');
});

test('without any opt-out there is no list', () => {
  const guide = guideFor([collector('Quiet')], []);
  act(() => render(<GuidedOptOuts site="shop.example" guide={guide} actions={actions} />, document.body));
  expect(document.querySelector('[data-section=guide]')).toBeNull();
});
