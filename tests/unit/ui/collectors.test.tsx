// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SiteReport } from '../../../src/core/report/types.ts';
import { Collectors } from '../../../src/ui/components/collectors.tsx';
import { Spoken } from '../../../src/ui/components/spoken.tsx';
import { usePageKeys } from '../../../src/ui/use-page-keys.ts';
import { collector, lookIntoAll, report, tracker } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));
afterEach(() => vi.useRealTimers());

function Page({ shown, reach }: { shown: SiteReport; reach: Map<string, number> }) {
  usePageKeys();
  return <Collectors report={shown} reach={reach} dashboard={undefined} />;
}

function show(shown: SiteReport, reach = new Map<string, number>()): void {
  act(() => render(<Page shown={shown} reach={reach} />, document.body));
}

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector)!;
const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-collector]')].map(({ dataset }) => dataset.collector);
const press = (target: EventTarget, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
};
function choose(filter: string): void {
  const select = find<HTMLSelectElement>('[data-action=filter]');
  select.value = filter;
  act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
}
function search(query: string): void {
  const input = find<HTMLInputElement>('[data-action=search]');
  input.value = query;
  act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
}

const email = tracker({ data: [{ category: 'user-provided', type: 'email', evidence: 'em' }] });
const three = () =>
  report([
    collector('Early', { beforeChoice: 1 }),
    collector('Mail', { trackers: [email] }),
    collector('Late', { afterRefusal: 1 }),
  ]);

test('what matters first stands first; what is in a row is made when it is opened', () => {
  show(three());
  expect(rows()).toEqual(['mail', 'early', 'late']);
  expect(find('[data-part]')).toBeNull();
  lookIntoAll(find('[data-collector=mail]'));
  expect(document.querySelectorAll('[data-part=observed]')).toHaveLength(1);
});

test('the filter says how many there are of each, and offers no empty ones', () => {
  const options = () => [...document.querySelectorAll('option')].map(({ textContent }) => textContent);
  show(three());
  expect(options()).toEqual(['All 3', 'Before an answer: 1', 'After you refused: 1', 'Sensitive data: 1']);
  choose('after');
  expect(rows()).toEqual(['late']);
  expect(find('[data-count=shown]').textContent).toBe('1 of 3 shown');
  choose('sensitive');
  expect(document.body.textContent).toContain('what names you');
  show(report([collector('A'), collector('B')]));
  expect(options()).toEqual(['All 2', 'Sensitive data: 0']);
});

test('the search goes by name, tracker and words for data, and Escape empties it', () => {
  show(three());
  search('e-mail');
  expect(rows()).toEqual(['mail']);
  search('nobody');
  expect(rows()).toEqual([]);
  expect(find('[data-count=shown]').textContent).toBe('0 of 3 shown');
  expect(press(find('[data-action=search]'), 'Escape')).toBe(true);
  expect(rows()).toHaveLength(3);
  // Nothing is left to empty: the browser may close the popup.
  expect(press(find('[data-action=search]'), 'Escape')).toBe(false);
});

test('one alone needs neither', () => {
  show(report([collector('A')]));
  expect(find('[data-action=filter], [data-action=search]')).toBeNull();
});

test('a slash goes to the search, and is a slash in it', () => {
  show(three());
  expect(press(document.body, '/')).toBe(true);
  expect(document.activeElement).toBe(find('[data-action=search]'));
  expect(press(document.activeElement!, '/')).toBe(false);
});

test('Escape closes what one is in, the innermost first, and goes back to what opens it', () => {
  show(three());
  lookIntoAll();
  const row = find<HTMLDetailsElement>('[data-collector=mail] > details');
  const type = row.querySelector<HTMLDetailsElement>('details.type')!;
  [row.open, type.open] = [true, true];
  type.querySelector('summary')!.focus();
  expect(press(document.activeElement!, 'Escape')).toBe(true);
  expect([row.open, type.open]).toEqual([true, false]);
  expect(press(document.activeElement!, 'Escape')).toBe(true);
  expect(row.open).toBe(false);
  expect(document.activeElement).toBe(row.querySelector('summary'));
  expect(press(document.activeElement!, 'Escape')).toBe(false);
});

test('while somebody is in the list, rows that are there stay where they are', () => {
  show(report([collector('A'), collector('B')]));
  find('[data-collector=b] summary').focus();
  const risen = [collector('A'), collector('B', { beforeChoice: 1 }), collector('C', { beforeChoice: 1 })];
  show(report(risen));
  expect(rows()).toEqual(['a', 'b', 'c']);
  expect(document.activeElement).toBe(find('[data-collector=b] summary'));
  find('[data-action=search]').focus();
  show(report(risen));
  expect(rows()).toEqual(['b', 'c', 'a']);
});

test('who reaches further stands first, and it is said on how many sites', () => {
  show(
    report([collector('A'), collector('B')]),
    new Map([
      ['b', 4],
      ['a', 1],
    ]),
  );
  expect(rows()).toEqual(['b', 'a']);
  lookIntoAll();
  expect(find('[data-collector=b] [data-count=sites]').textContent).toBe(
    'Also seen on 3 other sites that you visited.',
  );
  expect(find('[data-collector=a] [data-count=sites]')).toBeNull();
});

test('with whom one can link what it knows stands in its row, and in no other', () => {
  const link = {
    from: { key: 'a', name: 'A' },
    to: { key: 'b', name: 'B' },
    seen: ['value' as const],
    redirected: false,
    carriers: [],
  };
  const identifiers = { watched: 'whole' as const, otherCookies: [], links: [link] };
  show(report([collector('A'), collector('B'), collector('C')], [], { identifiers }));
  lookIntoAll();
  const partners = [...document.querySelectorAll('[data-part=partners]')];
  expect(partners.map((part) => part.closest<HTMLElement>('[data-collector]')?.dataset.collector)).toEqual(['a', 'b']);
});

test('a sentence is said aloud when it has changed and stays so, and not before', () => {
  vi.useFakeTimers();
  const say = (words: string) => act(() => render(<Spoken words={words} />, document.body));
  const said = () => find('[role=status]').textContent;
  say('1 organization');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(said()).toBe('');
  for (let count = 2; count < 9; count += 1) {
    say(`${count} organizations`);
    act(() => void vi.advanceTimersByTime(1000));
    expect(said()).toBe('');
  }
  act(() => void vi.advanceTimersByTime(2500));
  expect(said()).toBe('8 organizations');
});
