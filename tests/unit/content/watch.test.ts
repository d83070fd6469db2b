// @vitest-environment happy-dom
// When a page that has shown a sign of a consent manager is looked at, and what is taken of it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageLook } from '../../../src/content/look.ts';
import { watchRecords } from '../../../src/content/watch.ts';
import type { CookiesTold } from '../../../src/core/consent/managers/cookies-told.ts';

type Reported = [PageLook, PageLook | undefined];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.innerHTML = '';
});

afterEach(() => vi.useRealTimers());

const SIGNED_AT = 1;

/** A page that has shown a sign; `ask`: what the reader of interfaces does when it is asked. */
function watched({ ask = () => {}, cookies = document.cookie, hasGlanced = false, told }: Partial<Setting> = {}) {
  const reports: Reported[] = [];
  const acted: number[] = [];
  const watch = watchRecords({
    sign: { at: SIGNED_AT, cookies, hasGlanced },
    told: () => told,
    report(look, before, _, at) {
      reports.push([look, before]);
      acted.push(at);
    },
    ask,
  });
  return { reports, times: acted, say: watch.sayStated, begin: () => watch.sayStated({ globals: [], stated: {} }) };
}

interface Setting {
  ask(): void;
  cookies: string;
  hasGlanced: boolean;
  told: CookiesTold;
}

/** The page is put together. */
const loaded = () => {
  document.dispatchEvent(new Event('DOMContentLoaded'));
  window.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(0);
};

const act = () => {
  window.dispatchEvent(new Event('click'));
  vi.advanceTimersByTime(2000);
};

test('a page with nothing but a sign is not reported', () => {
  const { reports, begin } = watched();
  begin();
  act();
  window.dispatchEvent(new Event('pagehide'));
  expect(reports).toEqual([]);
});

test('the first look waits for what interfaces say, half a second at most', () => {
  localStorage.setItem('klaro', '{"a":true}');
  const { reports } = watched();
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(reports).toHaveLength(1);
});

test('what is there at first is reported without a look before it', () => {
  localStorage.setItem('klaro', '{"a":true}');
  const { reports } = watched();
  loaded();
  expect(reports).toEqual([
    [
      { records: [{ in: 'local', name: 'klaro', value: '{"a":true}' }], elements: [], globals: [], stated: {} },
      undefined,
    ],
  ]);
});

test('what changes after an act is reported with the look before it, and only once', () => {
  const { reports, begin } = watched();
  begin();
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
  localStorage.setItem('klaro', '{"a":true}');
  vi.advanceTimersByTime(10_000);
  expect(reports).toHaveLength(1);
});

test('of a name with an open end every record is taken, of others none', () => {
  localStorage.setItem('_sp_user_consent_7417', '{}');
  localStorage.setItem('_sp_other', '{}');
  const { reports } = watched();
  loaded();
  expect(reports[0]?.[0].records.map(({ name }) => name)).toEqual(['_sp_user_consent_7417']);
});

test('a record of more than a quarter of a megabyte is left alone', () => {
  localStorage.setItem('klaro', 'x'.repeat(262_145));
  const { reports } = watched();
  loaded();
  expect(reports).toEqual([]);
});

test('globals that the reader finds are part of the look', () => {
  const { reports, say } = watched();
  say({ globals: ['Cookiebot'], stated: {} });
  expect(reports).toMatchObject([[{ globals: ['Cookiebot'] }, undefined]]);
});

test('what interfaces say when they are asked is part of the same look', () => {
  let said = 'no';
  let tell = () => {};
  const { reports, say } = watched({ ask: () => tell() });
  tell = () => say({ globals: [], stated: { osano: said } });
  say({ globals: [], stated: {} });
  act();
  said = 'yes';
  act();
  expect(reports.map(([{ stated }, before]) => [stated, before?.stated])).toEqual([
    [{ osano: 'no' }, {}],
    [{ osano: 'yes' }, { osano: 'no' }],
  ]);
});

test('a page that changes its records without end is heard 32 times', () => {
  localStorage.setItem('klaro', '{}');
  const { reports } = watched();
  loaded();
  for (let turn = 0; turn < 1000; turn += 1) {
    localStorage.setItem('klaro', `{"a${turn}":true}`);
    window.dispatchEvent(new Event('storage'));
  }
  expect(reports).toHaveLength(32);
});

test('a page with large records is heard a megabyte long', () => {
  localStorage.setItem('klaro', '{}');
  const { reports } = watched();
  loaded();
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
  document.body.innerHTML = '<div id="klaro"></div>';
  act();
  localStorage.setItem('klaro', '{"a":true}');
  window.dispatchEvent(new Event('pagehide'));
  expect(reports).toHaveLength(2);
});

describe('the first look', () => {
  const withRecord = (isCookie: boolean) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as managers write it
    if (isCookie) document.cookie = 'klaro=%7B%22a%22%3Atrue%7D';
    else localStorage.setItem('klaro', '{"a":true}');
  };
  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as managers delete it
    document.cookie = 'klaro=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  });

  test('finds what was stored since a glance that found nothing', () => {
    const { reports, begin } = watched({ hasGlanced: true });
    withRecord(false);
    begin();
    expect(reports.map(([, before]) => before?.records)).toEqual([[]]);
  });

  test('takes what nobody has seen being stored for what was there by the sign', () => {
    withRecord(false);
    const { reports, times, begin } = watched();
    begin();
    expect(reports.map(([{ records }, before]) => [records.length, before])).toEqual([[1, undefined]]);
    expect(times).toEqual([SIGNED_AT]);
  });

  test('tells a cookie that was set since the sign from one that was there', () => {
    const { reports, begin } = watched({ hasGlanced: true });
    document.body.innerHTML = '<div id="klaro"></div>';
    withRecord(true);
    begin();
    expect(reports.map(([{ records }, before]) => [records.length, before?.records.length])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test('takes a cookie that nobody saw being set for one that was there before', () => {
    withRecord(true);
    const { reports, begin } = watched({ hasGlanced: true });
    begin();
    expect(reports.map(([{ records }, before]) => [records.length, before])).toEqual([[1, undefined]]);
  });

  test.each<[CookiesTold, boolean, boolean]>([
    ['opened', true, false],
    ['opened', false, false],
    ['changed', true, true],
    ['changed', false, false],
  ])(
    'follows when the background says %s (after a glance: %s); it was not there before: %s',
    (told, hasGlanced, isNew) => {
      withRecord(true);
      const { reports, begin } = watched({ hasGlanced, told });
      begin();
      expect(reports.map(([{ records }, before]) => [records.length, before !== undefined])).toEqual([[1, isNew]]);
    },
  );
});
