// Most pages have Google's queue; only those that say something of consent by it are looked into.

import { expect, test } from 'vitest';
import { hasConsentMode } from '../../../src/content/stated/has-consent-mode.ts';
import type { Theirs } from '../../../src/content/stated/stated.ts';

const asked = (page: object) => hasConsentMode(page as Theirs, (name) => Object.hasOwn(page, name));

test.each<[string, object, boolean]>([
  ['a page without either', {}, false],
  ['a queue without consent', { dataLayer: [{ event: 'gtm.js' }, ['config', 'G-1'], null, 7] }, false],
  ['a queue with a default', { dataLayer: [['js'], ['consent', 'default', {}]] }, true],
  ['a tag that holds nothing', { google_tag_data: { ics: { usedDefault: false } } }, false],
  ['a tag that holds a default', { google_tag_data: { ics: { usedDefault: true } } }, true],
  ['a tag that holds an update', { google_tag_data: { ics: { usedUpdate: true } } }, true],
  ['a queue that is none', { dataLayer: { length: 1e9 } }, false],
])('%s', (_, page, expected) => {
  expect(asked(page)).toBe(expected);
});

test('what only bears such a name is not asked', () => {
  const trapped = Object.create({
    get dataLayer() {
      throw new Error('asked');
    },
  });
  expect(asked(trapped)).toBe(false);
});
