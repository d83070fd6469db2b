// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { GpcPromise } from '../../../src/core/consent/gpc-promise.ts';
import type { GpcReport } from '../../../src/core/report/consent-types.ts';
import { type GpcControls, GpcRow, type GpcWish } from '../../../src/ui/components/gpc-row.tsx';
import { report } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const onSend = vi.fn();
const onExcept = vi.fn();
const onAsk = vi.fn();

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

function show(gpc: GpcReport | undefined, controls?: Partial<GpcControls>): HTMLElement {
  const all = controls && { wish: 'on' as const, onSend, onExcept, onAsk, ...controls };
  act(() => render(<GpcRow report={report([], [], gpc && { gpc })} controls={all} />, document.body));
  return document.body;
}

const actions = () =>
  [...document.querySelectorAll('[data-action]')].map((button) => button.getAttribute('data-action'));
const press = (action: string) => act(() => document.querySelector<HTMLElement>(`[data-action=${action}]`)!.click());

const seen: GpcReport = { by: 'candor', header: 'seen' };

test.each<[GpcReport | undefined, GpcWish, string, string[]]>([
  [undefined, 'off', 'Off.', ['gpc-on', 'gpc-ask']],
  [undefined, 'on', 'Pages that open from now on', ['gpc-except', 'gpc-ask']],
  [undefined, 'excepted', 'you made an exception', ['gpc-unexcept', 'gpc-ask']],
  [seen, 'on', 'Sent with the page', ['gpc-except', 'gpc-ask']],
  [seen, 'excepted', 'does not send it with the pages of this site that open from now on', ['gpc-unexcept', 'gpc-ask']],
  [{ by: 'candor', header: 'in-force' }, 'on', 'does not show whether it was', ['gpc-except', 'gpc-ask']],
  [
    { by: 'browser', header: 'seen' },
    'off',
    'by a setting of the browser’s own or by another extension',
    ['gpc-on', 'gpc-ask'],
  ],
])('sent as %j, wanted %s: %s', (gpc, wish, words, buttons) => {
  expect(show(gpc, { wish }).textContent).toContain(words);
  expect(actions()).toEqual(buttons);
});

test('without controls it says what was seen, and nothing where that is nothing', () => {
  expect(show(undefined).textContent).toBe('');
  expect(show(seen).textContent).toContain('Nothing was said of it that Candor can read.');
  expect(actions()).toEqual([]);
});

test('what was said is shown as it was said', () => {
  const text = show({
    ...seen,
    answer: {
      honoured: 'in-part',
      said: [
        { source: 'cmp', value: 'onetrust', says: 'applied' },
        { source: 'us-privacy', value: '1YNN', says: 'not-opted-out' },
      ],
    },
  }).textContent;
  expect(text).toContain('OneTrust has on record: the signal was applied.');
  expect(text).toContain('Trackers were told: not opted out (1YNN).');
  expect(text).not.toContain('Nothing was said');
});

test('each button does its one thing', () => {
  show(undefined, { wish: 'off' });
  press('gpc-on');
  expect(onSend).toHaveBeenCalledWith(true);
  show(seen, {});
  press('gpc-except');
  expect(onExcept).toHaveBeenCalledWith(true);
  press('gpc-ask');
  expect(onAsk).toHaveBeenCalledOnce();
});

test('what could not be changed is said', () => {
  expect(show(seen, { failure: 'disk' }).querySelector('[role=alert]')?.textContent).toContain('disk');
});

const host = 'shop.example';
test.each<[GpcPromise | 'asking', string]>([
  ['asking', 'Asking…'],
  [
    { kind: 'promises', heeds: true, host, lastUpdate: '2026-01-31' },
    'shop.example promises to heed it, as of Jan 31, 2026.',
  ],
  [{ kind: 'promises', heeds: true, host }, 'shop.example promises to heed it.'],
  [{ kind: 'promises', heeds: false, host }, 'shop.example says that it does not heed it.'],
  [{ kind: 'none', host, status: 404 }, 'shop.example has no such promise to show (it answered 404).'],
  [{ kind: 'unreadable', host }, 'does not say it in the standard’s way'],
  [{ kind: 'failed', why: 'left' }, 'another site by now'],
  [{ kind: 'failed', why: 'elsewhere' }, 'does not follow'],
  [{ kind: 'failed', why: 'no-answer' }, 'No answer came.'],
  [{ kind: 'failed', why: 'refused' }, 'does not let Candor ask'],
])('a promise %j in words', (promise, words) => {
  expect(show(seen, { promise }).querySelector('[role=status]')?.textContent).toContain(words);
  expect(actions()).toEqual(['gpc-except']);
});
