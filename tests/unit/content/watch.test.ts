// @vitest-environment happy-dom
// When the relay looks at a page, what it takes of it, and what it leaves alone.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageLook, Stated } from '../../../src/content/look.ts';
import { watchRecords } from '../../../src/content/watch.ts';

type Reported = [PageLook, PageLook | undefined];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.innerHTML = '';
});

afterEach(() => vi.useRealTimers());

function watched(ask = () => {}): { reports: Reported[]; say: (stated: Stated) => void } {
  const reports: Reported[] = [];
  const { sayStated } = watchRecords({ report: (look, before) => void reports.push([look, before]), ask });
  return { reports, say: sayStated };
}

const act = () => {
  window.dispatchEvent(new Event('click'));
  vi.advanceTimersByTime(2000);
};

test('a page without a consent manager is never reported, whatever else it keeps', () => {
  localStorage.setItem('basket', 'storm lantern');
  // biome-ignore lint/suspicious/noDocumentCookie: as sites write it
  document.cookie = 'session=4711';
  const { reports } = watched();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  act();
  expect(reports).toEqual([]);
});

test('whoever looks for something else looks when it does', () => {
  const looks = vi.fn();
  watchRecords({ report: () => undefined, ask: looks });
  expect(looks).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(looks).toHaveBeenCalledTimes(2);
});

test('what is there at first is reported without a look before it', () => {
  localStorage.setItem('klaro', '{"a":true}');
  const { reports } = watched();
  expect(reports).toEqual([
    [
      { records: [{ in: 'local', name: 'klaro', value: '{"a":true}' }], elements: [], globals: [], stated: {} },
      undefined,
    ],
  ]);
});

test('what changes after an act is reported with the look before it, and only once', () => {
  const { reports } = watched();
  document.body.innerHTML = '<div id="klaro"></div>';
  act();
  localStorage.setItem('klaro', '{"a":false}');
  act();
  act();
  expect(reports.map(([{ records, elements }, before]) => [records.length, elements, before?.elements])).toEqual([
    [0, ['klaro'], []],
    [1, ['klaro'], ['klaro']],
  ]);
});

test('an act does not put off the looks after a page has loaded', () => {
  const { reports } = watched();
  window.dispatchEvent(new Event('load'));
  act();
  document.body.innerHTML = '<div id="klaro"></div>';
  vi.advanceTimersByTime(10_000);
  expect(reports).toHaveLength(1);
});

test('of a name with an open end every record is taken, of others none', () => {
  localStorage.setItem('_sp_user_consent_7417', '{}');
  localStorage.setItem('_sp_other', '{}');
  expect(watched().reports[0]?.[0].records.map(({ name }) => name)).toEqual(['_sp_user_consent_7417']);
});

test('a record of more than a quarter of a megabyte is left alone', () => {
  localStorage.setItem('klaro', 'x'.repeat(262_145));
  expect(watched().reports).toEqual([]);
});

test('globals that the probe finds are part of the look', () => {
  const { reports, say } = watched();
  say({ globals: ['Cookiebot'], stated: {} });
  expect(reports).toMatchObject([[{ globals: ['Cookiebot'] }, { globals: [] }]]);
});

test('what interfaces say when they are asked is part of the same look', () => {
  let said = 'no';
  let tell = () => {};
  const { reports, say } = watched(() => tell());
  tell = () => say({ globals: [], stated: { osano: said } });
  act();
  said = 'yes';
  act();
  expect(reports.map(([{ stated }, before]) => [stated, before?.stated])).toEqual([
    [{ osano: 'no' }, {}],
    [{ osano: 'yes' }, { osano: 'no' }],
  ]);
});

test('a page that changes its records without end is heard 32 times', () => {
  const { reports } = watched();
  for (let turn = 0; turn < 1000; turn += 1) {
    localStorage.setItem('klaro', `{"a${turn}":true}`);
    window.dispatchEvent(new Event('storage'));
  }
  expect(reports).toHaveLength(32);
});

test('a page with large records is heard a megabyte long', () => {
  const { reports } = watched();
  for (let turn = 0; turn < 32; turn += 1) {
    localStorage.setItem('klaro', JSON.stringify({ [`a${turn}`]: 'x'.repeat(200_000) }));
    window.dispatchEvent(new Event('storage'));
  }
  const characters = reports.reduce((sum, [look]) => sum + JSON.stringify(look).length, 0);
  expect(characters).toBeLessThanOrEqual(1_048_576);
  expect(reports.length).toBeGreaterThan(3);
});

test('as the page is left it is looked at once more', () => {
  const { reports } = watched();
  localStorage.setItem('klaro', '{"a":true}');
  window.dispatchEvent(new Event('pagehide'));
  expect(reports).toHaveLength(1);
});
