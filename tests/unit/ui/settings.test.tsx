// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../src/dashboard/settings/settings-page.tsx';
import type { Settings } from '../../../src/platform/settings.ts';

const asked = vi.hoisted(() => ({ of: [] as unknown[], failure: undefined as Error | undefined }));

vi.mock('webextension-polyfill', async () => {
  const { polyfill } = await import('./support.ts');
  const sendMessage = async (message: unknown) => {
    asked.of.push(message);
    if (asked.failure) throw asked.failure;
  };
  return { default: { ...polyfill.default, runtime: { sendMessage } } };
});
/** All that is read of the store here: of how many visits the path is kept. */
vi.mock('../../../src/ui/use-live.ts', () => ({ useLive: () => ({ state: 'known', value: 3 }) }));

const settings: Settings = {
  paused: false,
  retention: 90,
  ignoredSites: [],
  pagePaths: false,
  pageEvidence: true,
  gpc: false,
  gpcExceptions: ['bank.example'],
  refuseBanners: false,
  region: 'unknown',
  detail: 'brief',
  theme: 'system',
  language: 'browser',
};

const onChanged = vi.fn();

beforeEach(() => {
  asked.of = [];
  asked.failure = undefined;
  onChanged.mockReset();
  render(null, document.body);
  act(() => render(<SettingsPage settings={settings} onChanged={onChanged} />, document.body));
});

const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)!;

function change(setting: string, to: string | boolean) {
  const field = find<HTMLInputElement>(`[data-setting="${setting}"] :is(select, input)`);
  return act(async () => {
    if (typeof to === 'boolean') field.checked = to;
    else field.value = to;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

/** What waits for an answer has it. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test.each<[string, string | boolean, object]>([
  ['pagePaths', true, { kind: 'pagePaths.keep', data: { on: true } }],
  ['pageEvidence', false, { kind: 'pageEvidence.watch', data: { on: false } }],
  ['refuseBanners', true, { kind: 'banner.refuseAll', data: { on: true } }],
  ['gpc', true, { kind: 'gpc.send', data: { on: true } }],
  ['retention', '365', { kind: 'recording.keep', data: { retention: 365 } }],
  ['region', 'uk', { kind: 'region.say', data: { region: 'uk' } }],
  ['detail', 'all', { kind: 'look.choose', data: { detail: 'all' } }],
  ['theme', 'dark', { kind: 'look.choose', data: { theme: 'dark' } }],
  ['language', 'ja', { kind: 'look.choose', data: { language: 'ja' } }],
])('%s is changed at once, and said to be saved', async (setting, to, message) => {
  await change(setting, to);
  expect(asked.of).toEqual([message]);
  expect(find('[data-saved]').textContent).toMatch(/^Saved: /);
  expect(onChanged).toHaveBeenCalledOnce();
});

test.each<[string, string | boolean]>([
  ['gpc', true],
  ['theme', 'dark'],
])('%s, refused: it says why, and stands as it was', async (setting, to) => {
  asked.failure = new Error('the disk is full');
  await change(setting, to);
  expect(find('.saved [role=alert]').textContent).toContain('the disk is full');
  const field = find<HTMLInputElement>(`[data-setting="${setting}"] :is(select, input)`);
  expect(setting === 'gpc' ? field.checked : field.value).toBe(setting === 'gpc' ? false : 'system');
  expect(onChanged).toHaveBeenCalledOnce();
});

test('an exception from Global Privacy Control is added and taken out', async () => {
  const field = find<HTMLInputElement>('#gpcExceptions-site');
  await act(async () => {
    field.value = 'https://www.shop.example/x';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => void field.form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await act(async () => find('[data-listed="bank.example"] button').click());
  expect(asked.of).toEqual([
    { kind: 'gpc.except', data: { site: 'shop.example', excepted: true } },
    { kind: 'gpc.except', data: { site: 'bank.example', excepted: false } },
  ]);
});

test('paths that are kept are counted, and deleted only after a question', async () => {
  expect(find('[data-paths]').dataset.paths).toBe('3');
  await act(async () => find('[data-paths] [data-action=forget]').click());
  expect(find('[data-paths]').textContent).toContain('Delete the paths of 3 visits?');
  expect(asked.of).toEqual([]);
});

test('every setting says what it changes', () => {
  const said = [...document.querySelectorAll<HTMLElement>('[data-setting]')];
  expect(said.map(({ dataset }) => dataset.setting).sort()).toEqual(Object.keys(settings).sort());
  for (const one of said)
    expect(one.querySelector('.quiet')?.textContent?.length, one.dataset.setting).toBeGreaterThan(20);
});
