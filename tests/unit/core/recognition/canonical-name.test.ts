// Whose a canonical name is, asked of the real tables.

import { recognitionTables } from 'virtual:knowledge/recognition';
import { expect, test } from 'vitest';
import { trackerBehind } from '../../../../src/core/recognition/canonical-name.ts';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';
import { directory } from '../../../../src/ui/directory.ts';

const recognise = createRecogniser(recognitionTables);
const context = { type: 'image', sourceUrl: 'https://www.shop.example/' };
const behind = (name: string, url = 'https://m.shop.example/p?x=1') =>
  trackerBehind(name, url, { recognise, directory, context });

test.each([
  ['shop.eulerian.net', 'eulerian'],
  ['shop.data.adobedc.net', 'adobe_experience_cloud'],
  ['logs1279.xiti.com', 'piano'],
  ['custom.plausible.io', 'plausible_analytics'],
])('%s is %s', (name, tracker) => {
  expect(behind(name)).toBe(tracker);
});

test.each([
  ['a content delivery network', 'd111111abcdef8.cloudfront.net'],
  ['another', 'www.shop.example.edgekey.net'],
  ['somebody’s cloud', 'shop.trafficmanager.net'],
  ['nobody known', 'origin.shop.example'],
  ['an address', '127.0.0.1'],
])('%s is no tracker', (_, name) => {
  expect(behind(name)).toBeUndefined();
});

test('a path that software of any owner has says nothing of the name', () => {
  expect(recognise('https://m.shop.example/matomo.php', context)?.tracker).toBe('matomo');
  expect(behind('origin.shop.example', 'https://m.shop.example/matomo.php')).toBeUndefined();
});

test.each(['https://m.shop.example', 'wss://m.shop.example:8443/s?x=1', 'http://u:p@m.shop.example?x=/y'])(
  'the host of %s is replaced, whatever stands around it',
  (url) => {
    expect(behind('shop.eulerian.net', url)).toBe('eulerian');
  },
);
