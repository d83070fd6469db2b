// Cookies that recognise a browser, set before an answer or after a refusal.

import { expect, test } from 'vitest';
import type { IdentifierEvidence } from '../../../../src/core/findings/consent-finding.ts';
import { NOON } from '../../../support/facts.ts';
import { answered, DAY, found, known, record, SECOND, shown, type World } from './world.ts';

const asked = [{ signals: [shown()] }];
const refused = [{ signals: [shown(), answered('refused', 5)] }];
const at = (seconds: number) => NOON + seconds * SECOND;

function cookiesOf(kind: 'identifier-set-before-choice' | 'identifier-set-after-refusal', world: World): string[] {
  return found(kind, world).flatMap(({ certainty, evidence }) =>
    (evidence as IdentifierEvidence[]).map(({ tracker, cookie }) => `${certainty} ${tracker} ${cookie}`),
  );
}

const ofScript = {
  name: '_ga',
  domain: 'shop.example',
  party: 'first',
  tracker: 'google_analytics',
  setBy: 'unseen',
} as const;

test.each<[why: string, world: World, rows: string[]]>([
  ['set and kept', { visits: asked, cookies: [{}] }, ['observed facebook fr']],
  ['by a script, for the site’s domain', { visits: asked, cookies: [ofScript] }, ['observed google_analytics _ga']],
  [
    'twice the same',
    { visits: [...asked, { id: 'v2', signals: [shown()] }], cookies: [{}, { visit: 'v2' }] },
    ['observed facebook fr'],
  ],
  ['the answer came later', { visits: refused, cookies: [{}] }, ['observed facebook fr']],
  ['known by its value only', { visits: asked, cookies: [{ identifies: 'likely' }] }, ['likely facebook fr']],
  [
    'whether the browser kept it was not seen',
    { visits: [{ signals: [shown()] }], cookies: [{ kept: undefined as never }] },
    ['likely facebook fr'],
  ],
  ['part of the visit was not watched', { visits: asked, cookies: [{}], partial: true }, ['likely facebook fr']],
  [
    'the question was not seen',
    { visits: [{ signals: [record('undecided')] }], cookies: [{}] },
    ['likely facebook fr'],
  ],
  [
    'the region goes by an opt-out',
    { visits: [{ signals: [record('undecided')] }], cookies: [{}], region: 'us' },
    ['information facebook fr'],
  ],
  ['held before', { visits: asked, cookies: [{ heldBefore: true }] }, []],
  ['not seen being set', { visits: asked, cookies: [{ setAt: undefined as never }] }, []],
  ['ends with the browser', { visits: asked, cookies: [{ lifetime: 'session' }] }, []],
  ['tells nobody apart', { visits: asked, cookies: [{ identifies: undefined as never }] }, []],
  [
    'the site’s own',
    { visits: asked, cookies: [{ tracker: undefined as never, party: 'first', domain: 'shop.example' }] },
    [],
  ],
  [
    'of a tracker that is exempt',
    { visits: asked, cookies: [{ tracker: 'onetrust' }, { tracker: 'cloudflare', name: '__cf_bm' }] },
    [],
  ],
  ['an answer from an earlier visit', { visits: [{ signals: [known('accepted')] }], cookies: [{}] }, []],
  ['loaded in advance', { visits: [{ signals: [shown()], inAdvance: true }], cookies: [{}] }, []],
  ['after the answer', { visits: refused, cookies: [{ setAt: at(9) }] }, []],
  [
    'before Candor watched the page',
    { visits: [{ signals: [shown()], complete: false, startedAt: at(3) }], cookies: [{}] },
    [],
  ],
])('before an answer: %s', (_, world, rows) => {
  expect(cookiesOf('identifier-set-before-choice', world)).toEqual(rows);
});

test.each<[why: string, world: World, rows: string[]]>([
  ['refused in this visit', { visits: refused, cookies: [{ setAt: at(9) }] }, ['observed facebook fr']],
  ['refused before it', { visits: [{ signals: [known('refused')] }], cookies: [{}] }, ['observed facebook fr']],
  [
    'known by its value only',
    { visits: refused, cookies: [{ setAt: at(9), identifies: 'likely' }] },
    ['likely facebook fr'],
  ],
  ['the answer was under way', { visits: refused, cookies: [{ setAt: at(6) }] }, []],
  ['held before', { visits: refused, cookies: [{ setAt: at(9), heldBefore: true }] }, []],
  ['ends with the browser', { visits: refused, cookies: [{ setAt: at(9), lifetime: 'session' }] }, []],
  ['before the answer', { visits: refused, cookies: [{}] }, []],
  ['accepted', { visits: [{ signals: [known('accepted')] }], cookies: [{}] }, []],
  ['loaded in advance', { visits: [{ ...refused[0], inAdvance: true }], cookies: [{ setAt: at(9) }] }, []],
])('after a refusal: %s', (_, world, rows) => {
  expect(cookiesOf('identifier-set-after-refusal', world)).toEqual(rows);
});

test('says which cookie, whose, for how long, when, and when the answer came', () => {
  const [finding] = found('identifier-set-after-refusal', { visits: refused, cookies: [{ setAt: at(9) }] });
  expect(finding?.evidence).toEqual([
    {
      by: 'Meta',
      organization: 'facebook',
      tracker: 'facebook',
      cookie: 'fr',
      domain: 'facebook.com',
      party: 'third',
      identifies: 'known',
      lifetimeSeconds: (90 * DAY) / SECOND,
      visit: '2026-01-31T12:00:00.000Z',
      at: '2026-01-31T12:00:09.000Z',
      answeredAt: '2026-01-31T12:00:05.000Z',
    },
  ]);
});
