// What comes from within a page's reach is taken only in its shape, and nothing of it can be long or strange.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBannerClicked, parseBannerSaid } from '../../../../src/core/banners/said.ts';

test.each([
  [{ kind: 'ready' }, { kind: 'ready' }],
  [{ kind: 'ready', rules: [] }, { kind: 'ready' }],
  [
    { kind: 'open', rule: 'auto_GB_dropbox.com_0_+1' },
    { kind: 'open', rule: 'auto_GB_dropbox.com_0_+1' },
  ],
  [
    { kind: 'evaluate', id: '0.5', snippet: 'EVAL_KLARO_1', code: 'alert(1)' },
    { kind: 'evaluate', id: '0.5', snippet: 'EVAL_KLARO_1' },
  ],
  [{ kind: 'evaluate', id: '1', snippet: 'toString' }, undefined],
  [{ kind: 'evaluate', snippet: 'EVAL_KLARO_1' }, undefined],
  [{ kind: 'open', rule: '<b>Klaro</b>' }, undefined],
  [{ kind: 'open', rule: 'x'.repeat(81) }, undefined],
  [{ kind: 'open' }, undefined],
  [{ kind: 'answer', answer: 'accept' }, undefined],
  [null, undefined],
  ['ready', undefined],
])('%j is taken as %j', (raw, said) => expect(parseBannerSaid(raw)).toEqual(said));

test.each([
  [
    { clicked: true, tested: true, clicks: 2 },
    { clicked: true, tested: true, clicks: 2 },
  ],
  [{ clicked: 'yes', tested: 1, clicks: -1 }, { clicked: false }],
  [{ clicked: true, clicks: 1e9 }, { clicked: true }],
  [undefined, { clicked: false }],
])('of an answer, %j says %j', (raw, clicked) => expect(parseBannerClicked(raw)).toEqual(clicked));

test('nothing makes either throw, or come out long', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(JSON.stringify([parseBannerSaid(raw), parseBannerClicked(raw)]).length).toBeLessThan(300);
    }),
  );
});
