// VK's pixel, vk.com/rtrg, as its published script writes it, and Mail.ru's counter, which VK sells as a pixel too: top-fwz1.mail.ru/counter and
// /tracker, whose query is parted by semicolons, as recorded in public load tests.

import type { DataType } from '../../model.ts';
import { hasShape } from '../shapes.ts';
import type { Vendor } from './vendor.ts';

export const vk: Vendor = {
  trackers: ['vk*'],
  fields: { metatag_url: 'page-url', metatag_title: 'page-title' },
  patterns: [[/^products_event$/, 'event']],
};

const counter: Readonly<Record<string, DataType>> = {
  u: 'page-url',
  r: 'referrer',
  s: 'screen',
  vp: 'screen',
  // Begins with the first visit, ends with the browser's number.
  lvid: 'client-id',
  sid: 'session-id',
  userid: 'user-id',
};

export const mailRu: Vendor = {
  trackers: ['mail.ru_group', 'mail.ru_counter', 'top_mail', 'list.ru'],
  fields: {},
  whole: ({ url }) => partsOf(url).flatMap(([name, value]) => ofPart(name, value)),
};

/** Trackers' own; longer ones than any counter's are cut. */
const MOST_PARTS = 64;

function partsOf(url: string): [string, string][] {
  const query = url.slice(url.indexOf('?') + 1);
  if (query === url || !query.includes(';')) return [];
  return query.split(';', MOST_PARTS).map((part) => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals), decoded(part.slice(equals + 1))];
  });
}

function ofPart(name: string, value: string): [DataType, string][] {
  // The zone's offset and name: `-180/Europe/Moscow`.
  if (name === 'tz') return /^-?\d{1,3}(?:\/|$)/.test(value) ? [['timezone', name]] : [];
  // `RG:<value>/<goal>` is a goal of the site's; RT/load and its like are the script's own.
  if (name === 'e') return value.startsWith('RG:') ? [['custom-event', name]] : [];
  const type = Object.hasOwn(counter, name) ? counter[name]! : undefined;
  return type && hasShape(type, value) ? [[type, name]] : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
