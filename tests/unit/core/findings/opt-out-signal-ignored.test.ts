// Global Privacy Control was sent, and a tracker was told that nobody had opted out.

import { expect, test } from 'vitest';
import type { Told } from '../../../../src/core/model.ts';
import { found, known, meta, rowsOf, type World } from './world.ts';

const gpc = { gpc: { by: 'candor', header: 'seen' } } as const;
const tells = (value: string, standard: Told['standard'] = 'us-privacy') =>
  meta(1, { told: [{ standard, value, choice: 'accepted' }] });

test.each<[why: string, world: World, rows: string[]]>([
  ['in the United States', { visits: [gpc], requests: [tells('1YNN')], region: 'us' }, ['likely facebook 1']],
  ['where the region is not known', { visits: [gpc], requests: [tells('1YNN')] }, ['information facebook 1']],
  ['elsewhere', { visits: [gpc], requests: [tells('1YNN')], region: 'eu' }, ['information facebook 1']],
  [
    'GPP’s national section',
    { visits: [gpc], requests: [tells('usnat SaleOptOut=2 SharingOptOut=0', 'gpp')] },
    ['information facebook 1'],
  ],
  [
    'a state’s section, in part',
    { visits: [gpc], requests: [tells('usca SaleOptOut=1 SharingOptOut=2', 'gpp')] },
    ['information facebook 1'],
  ],
  ['US Privacy within GPP', { visits: [gpc], requests: [tells('uspv1 1YNN', 'gpp')] }, ['information facebook 1']],
  [
    'opted out',
    { visits: [gpc], requests: [tells('1YYN'), tells('usnat SaleOptOut=1', 'gpp'), tells('uspv1 1YYN', 'gpp')] },
    [],
  ],
  ['does not apply', { visits: [gpc], requests: [tells('1---'), tells('usnat SaleOptOut=0', 'gpp')] }, []],
  ['Europe’s section', { visits: [gpc], requests: [tells('tcfeuv2 purposes 1–10', 'gpp')] }, []],
  ['another standard', { visits: [gpc], requests: [tells('G111', 'google-consent-mode')] }, []],
  ['the signal was not sent', { requests: [tells('1YNN')], region: 'us' }, []],
  [
    'the person accepted',
    { visits: [{ ...gpc, signals: [known('accepted')] }], requests: [tells('1YNN')], region: 'us' },
    [],
  ],
  ['loaded in advance', { visits: [{ ...gpc, inAdvance: true }], requests: [tells('1YNN')], region: 'us' }, []],
])('%s', (_, world, rows) => {
  expect(rowsOf('opt-out-signal-ignored', world)).toEqual(rows);
});

test('quotes what was told, and says that only some places bind sites to the signal', () => {
  const [finding] = found('opt-out-signal-ignored', { visits: [gpc], requests: [tells('1YNN')] });
  expect(finding?.evidence[0]).toMatchObject({ said: '1YNN', requests: 1 });
  expect(finding?.summary).toContain('Only some places bind sites to the signal.');
});
