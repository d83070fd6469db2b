// How a question was put: how many clicks a refusal took, and whether it was put again.

import { expect, test } from 'vitest';
import type { BannerAnswer, Visit } from '../../../../src/core/model.ts';
import { NOON } from '../../../support/facts.ts';
import { answered, DAY, found, known, record, SECOND, shown, type World } from './world.ts';

const refusal: BannerAnswer = { answer: 'refuse', by: 'click', at: NOON + 2 * SECOND, outcome: 'confirmed', clicks: 3 };
const banner = (answer?: BannerAnswer) => ({ rule: 'onetrust', at: NOON, ...(answer && { answer }) });

test.each<[why: string, visit: Partial<Visit>, clicks: number[]]>([
  ['three clicks', { banner: banner(refusal) }, [3]],
  ['not confirmed, but clicked', { banner: banner({ ...refusal, outcome: 'unconfirmed' }) }, [3]],
  ['one click', { banner: banner({ ...refusal, clicks: 1 }) }, []],
  ['not counted', { banner: banner({ ...refusal, clicks: undefined as never }) }, []],
  ['failed', { banner: banner({ ...refusal, outcome: 'failed' }) }, []],
  ['accepted', { banner: banner({ ...refusal, answer: 'accept' }) }, []],
  ['not answered by Candor', { banner: banner() }, []],
  ['none seen', {}, []],
  ['loaded in advance', { banner: banner(refusal), inAdvance: true }, []],
])('clicks of a refusal: %s', (_, visit, clicks) => {
  const [finding] = found('refusal-harder-than-accepting', { visits: [visit] });
  expect(finding?.evidence.map((one) => 'clicks' in one && one.clicks) ?? []).toEqual(clicks);
});

test('of one way to ask, the newest refusal is told', () => {
  const earlier = { id: 'v0', startedAt: NOON - DAY, banner: banner({ ...refusal, clicks: 2 }) };
  const [finding] = found('refusal-harder-than-accepting', { visits: [{ banner: banner(refusal) }, earlier] });
  expect(finding).toMatchObject({ certainty: 'likely', evidence: [{ rule: 'onetrust', clicks: 3 }] });
  expect(finding?.summary).toContain('took 3 clicks');
});

/** Some days later, in seconds after noon of the first. */
const later = (days: number) => (days * DAY) / SECOND;
const second = (days: number, about: (seconds: number) => Partial<Visit>): Partial<Visit> => ({
  id: 'v2',
  startedAt: NOON + days * DAY,
  ...about(later(days)),
});
const asksAgain = (days: number) => second(days, (seconds) => ({ signals: [shown(seconds)] }));
const refused: Partial<Visit> = { signals: [shown(), answered('refused', 5)] };
const ga = {
  name: '_ga',
  domain: 'shop.example',
  party: 'first',
  tracker: 'google_analytics',
  setBy: 'unseen',
} as const;

test.each<[why: string, world: World, returns: number]>([
  ['a day later', { visits: [refused, asksAgain(1)] }, 1],
  ['after 183 days', { visits: [refused, asksAgain(182.9)] }, 1],
  ['after more than that', { visits: [refused, asksAgain(184)] }, 0],
  ['the refusal was known from before', { visits: [{ signals: [known('refused')] }, asksAgain(1)] }, 1],
  ['accepted', { visits: [{ signals: [answered('accepted', 5)] }, asksAgain(1)] }, 0],
  [
    'refused, then accepted',
    { visits: [{ signals: [answered('refused', 5), answered('accepted', 9)] }, asksAgain(1)] },
    0,
  ],
  ['never answered', { visits: [{ signals: [shown()] }, asksAgain(1)] }, 0],
  ['the answer is known', { visits: [refused, second(1, () => ({ signals: [known('refused')] }))] }, 0],
  [
    'opened again on purpose, in the same visit',
    { visits: [{ signals: [shown(), answered('refused', 5), shown(9)] }] },
    0,
  ],
  [
    'opened again on purpose, in a later visit',
    {
      visits: [
        refused,
        second(1, (s) => ({ signals: [{ ...known('refused'), at: NOON + s * SECOND }, shown(s + 5)] })),
      ],
    },
    0,
  ],
  [
    'a manager without an answer, and the question was seen',
    {
      visits: [
        { signals: [record('refused')] },
        second(1, (s) => ({ signals: [record('undecided', s)], banner: { rule: 'klaro', at: NOON + s * SECOND } })),
      ],
    },
    1,
  ],
  [
    'a manager without an answer, and no question seen',
    { visits: [{ signals: [record('refused')] }, second(1, (s) => ({ signals: [record('undecided', s)] }))] },
    0,
  ],
  [
    'another manager',
    {
      visits: [
        { signals: [record('refused')] },
        second(1, (s) => ({ signals: [record('undecided', s, false, 'onetrust')], banner: banner() })),
      ],
    },
    0,
  ],
  [
    'cookies were cleared in between',
    { visits: [refused, asksAgain(1)], cookies: [ga, { ...ga, visit: 'v2', setAt: NOON + DAY }] },
    0,
  ],
  [
    'cookies were still there',
    { visits: [refused, asksAgain(1)], cookies: [ga, { ...ga, visit: 'v2', setAt: NOON + DAY, heldBefore: true }] },
    1,
  ],
  [
    'the cookie had run out',
    {
      visits: [refused, asksAgain(1)],
      cookies: [
        { ...ga, lifetime: 60 },
        { ...ga, visit: 'v2', setAt: NOON + DAY },
      ],
    },
    1,
  ],
  ['loaded in advance', { visits: [refused, { ...asksAgain(1), inAdvance: true }] }, 0],
  ['twice after one refusal', { visits: [refused, asksAgain(1), { ...asksAgain(2), id: 'v3' }] }, 1],
])('a question that returns: %s', (_, world, returns) => {
  expect(found('banner-returns', world).flatMap(({ evidence }) => [...evidence])).toHaveLength(returns);
});

test('says when it was refused, when it was asked again, and who says so', () => {
  const visits = [
    { signals: [record('refused')] },
    second(1, (s) => ({ signals: [record('undecided', s)], banner: { rule: 'klaro', at: NOON + DAY + SECOND } })),
  ];
  expect(found('banner-returns', { visits })[0]?.evidence).toEqual([
    {
      times: 1,
      visit: '2026-02-01T12:00:00.000Z',
      at: '2026-02-01T12:00:01.000Z',
      refusedVisit: '2026-01-31T12:00:00.000Z',
      refusedAt: '2026-01-31T12:00:00.000Z',
      standard: 'cmp',
      manager: { key: 'klaro', name: 'Klaro' },
    },
  ]);
});
