// Yandex Metrica, mc.yandex.<tld>: /watch/<counter> for what is visited, /webvisor/<counter> for nothing but recordings.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

/** Parts of `browser-info`, a list of `name:value` parted by colons. */
const parts: [RegExp, DataType][] = [
  [/(?:^|:)la:[a-z]{2}/, 'language'],
  [/(?:^|:)z:-?\d+/, 'timezone'],
  [/(?:^|:)u:\d{6,}/, 'client-id'],
  [/(?:^|:)s:\d+x\d+/, 'screen'],
  [/(?:^|:)t:./, 'page-title'],
];

export const yandexMetrica: Vendor = {
  trackers: ['yandex', 'yandex_metrika'],
  fields: { 'page-url': 'page-url', 'page-ref': 'referrer', uah: 'hardware' },
  whole: ({ url, fields, hasBody }) => [...ofBrowser(fields), ...ofRecording(url, hasBody)],
};

function ofBrowser(fields: readonly Field[]): [DataType, string][] {
  const browser = fields.find(({ name }) => name === 'browser-info')?.value ?? '';
  return parts.filter(([pattern]) => pattern.test(browser)).map(([, type]) => [type, 'browser-info']);
}

function ofRecording(url: string, hasBody: boolean): [DataType, string][] {
  return hasBody && /^https:\/\/mc\.yandex\.[a-z.]+\/webvisor\//.test(url) ? [['session-replay', 'body']] : [];
}
