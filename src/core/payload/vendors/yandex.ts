// Yandex Metrica, mc.yandex.<tld>: /watch/<counter> for what is visited, /clmap/<counter> for what is clicked, /webvisor/<counter> for
// nothing but recordings. Names as captured, and as public decoders have them.

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
  whole: ({ url, fields, hasBody }) => [...ofBrowser(fields), ...ofGoal(fields), ...ofPath(url, hasBody)],
};

function ofBrowser(fields: readonly Field[]): [DataType, string][] {
  const browser = fields.find(({ name }) => name === 'browser-info')?.value ?? '';
  return parts.filter(([pattern]) => pattern.test(browser)).map(([, type]) => [type, 'browser-info']);
}

/** What a site counts is told as a page of a protocol of its own: goal://shop.example/order. */
function ofGoal(fields: readonly Field[]): [DataType, string][] {
  return fields.flatMap(({ name, value }): [DataType, string][] =>
    name === 'page-url' && value.startsWith('goal://') ? [['custom-event', name]] : [],
  );
}

function ofPath(url: string, hasBody: boolean): [DataType, string][] {
  const [, path] = /^https:\/\/mc\.yandex\.[a-z.]+\/(webvisor|clmap)\//.exec(url) ?? [];
  if (path === 'clmap') return [['click', path]];
  return path && hasBody ? [['session-replay', 'body']] : [];
}
