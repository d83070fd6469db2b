import { expect, test } from 'vitest';
import type { DataType } from '../../../../src/core/model.ts';
import { type CollectorFilter, filtered, found } from '../../../../src/core/report/pick.ts';
import { collector, tracker } from '../../ui/support.ts';

const words = (type: DataType) => (type === 'email' ? 'your e-mail address' : `what is called ${type}`);
const meta = collector('Meta', {
  beforeChoice: 2,
  trackers: [
    tracker({
      key: 'facebook_pixel',
      name: 'Facebook Pixel',
      hosts: ['connect.facebook.net'],
      data: [{ category: 'user-provided', type: 'email', evidence: 'em' }],
    }),
  ],
});
const cafe = collector('Café Données', { afterRefusal: 1, trackers: [tracker({ key: 'cafe', name: 'Café' })] });
const all = [meta, cafe];
const names = (collectors: typeof all) => collectors.map(({ organization }) => organization.name);

test.each<[CollectorFilter, string[]]>([
  ['all', ['Meta', 'Café Données']],
  ['before', ['Meta']],
  ['after', ['Café Données']],
  ['sensitive', ['Meta']],
])('filter: %s', (filter, expected) => {
  expect(names(filtered(all, filter))).toEqual(expected);
});

test.each([
  ['nothing', '  ', ['Meta', 'Café Données']],
  ['an organization, whatever its case', 'META', ['Meta']],
  ['without the accents', 'cafe donnees', ['Café Données']],
  ['a tracker', 'pixel', ['Meta']],
  ['a tracker’s key', 'facebook_p', ['Meta']],
  ['a host', 'facebook.net', ['Meta']],
  ['the words for a data type', 'e-mail', ['Meta']],
  ['several words, in any order', 'e-mail meta', ['Meta']],
  ['words of which one is nowhere', 'meta purchase', []],
])('search: %s', (_, query, expected) => {
  expect(names(found(all, query, words))).toEqual(expected);
});
