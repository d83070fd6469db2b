// The list of a site's collectors that can be opted out of: its order, what is done, and which step comes now.

import { expect, test } from 'vitest';
import type { OptOut } from '../../../../src/core/report/rights-types.ts';
import type { Collector, DataReport } from '../../../../src/core/report/types.ts';
import { guideFor } from '../../../../src/core/rights/guide.ts';
import type { OptedOut } from '../../../../src/core/rights/opted-out.ts';
import { NOON } from '../../../support/facts.ts';
import { collector, tracker } from '../../ui/support.ts';

const way = (url: string, kind: OptOut['kind'] = 'preference-page'): OptOut => ({
  kind,
  url,
  verified: true,
  asOf: '2026',
});

function received(name: string, type: DataReport['type'], optOuts: OptOut[], more: Partial<Collector> = {}): Collector {
  const data: DataReport[] = [{ category: 'browsing-and-interaction', type, evidence: 'f' }];
  return collector(name, { trackers: [tracker({ data })], optOuts, ...more });
}

const screen = received('Screens', 'screen', [way('https://screens.example/out')]);
const mail = received('Mailer', 'hashed-email', [
  way('https://mailer.example/out'),
  way('https://cookie.mailer.example/', 'cookie-opt-out'),
]);
const none = received('Silent', 'client-id', []);
const own = received('Shop', 'email', [way('https://shop.example/out')], { runsSite: true });
const all = [screen, none, own, mail];

const done = (change: Partial<OptedOut> = {}): OptedOut => ({
  organization: 'mailer',
  kind: 'preference-page',
  host: 'mailer.example',
  doneAt: NOON,
  ...change,
});

const statesOf = (steps: ReturnType<typeof guideFor>['steps']) =>
  steps.map(({ organization, state }) => `${organization.key} ${state}`);

test('what received the most telling comes first; without an opt-out is named, and the site itself is not on it', () => {
  const guide = guideFor(all, []);
  expect(statesOf(guide.steps)).toEqual(['mailer open', 'screens open']);
  expect(guide.without).toEqual([{ key: 'silent', name: 'Silent' }]);
  expect(guide.now).toMatchObject({ host: 'mailer.example', optOut: { url: 'https://mailer.example/out' } });
  expect(guide).toMatchObject({ opened: false, begun: false });
});

test('what is done is marked with when, by the way that was taken, and the next comes', () => {
  const guide = guideFor(all, [
    done({ doneAt: NOON - 5 }),
    done({ kind: 'cookie-opt-out', host: 'cookie.mailer.example' }),
    done({ organization: 'elsewhere' }),
  ]);
  expect(statesOf(guide.steps)).toEqual(['mailer done', 'screens open']);
  expect(guide.steps[0]).toMatchObject({ doneAt: NOON, optOut: { kind: 'cookie-opt-out' } });
  expect(guide.now?.organization.key).toBe('screens');
});

test('an opt-out that the directory does not have any more is done all the same', () => {
  expect(statesOf(guideFor(all, [done({ host: 'gone.example' })]).steps)[0]).toBe('mailer done');
});

test('skipped steps are passed over, until one is chosen', () => {
  const skipped = ['mailer', 'screens'];
  expect(guideFor(all, [], { skipped }).now).toBeUndefined();
  const guide = guideFor(all, [], { skipped, at: 'mailer', opened: 'mailer.example' });
  expect(guide.now?.organization.key).toBe('mailer');
  expect(guide).toMatchObject({ opened: true, begun: true });
});

test('what was opened is the step’s, not another one’s', () => {
  expect(guideFor(all, [], { skipped: [], at: 'screens', opened: 'mailer.example' }).opened).toBe(false);
});

test('a step that was chosen can be one that is done', () => {
  expect(guideFor(all, [done()], { skipped: [], at: 'mailer' }).now?.state).toBe('done');
});

test('of several ways, the one that is opened is asked about', () => {
  const opened = (host: string, at = 'mailer') => guideFor(all, [], { at, opened: host, skipped: [] });
  expect(opened('cookie.mailer.example')).toMatchObject({ opened: true, now: { host: 'cookie.mailer.example' } });
  expect(opened('elsewhere.example')).toMatchObject({ opened: false, now: { host: 'mailer.example' } });
  expect(opened('cookie.mailer.example', 'screens').steps[0]?.host).toBe('mailer.example');
});
