// Microsoft Clarity, *.clarity.ms/collect: lists whose positions mean something. `e` is the envelope, `a` analysis events, `p` the
// playback of the page. Positions and codes as in clarity-js, which Microsoft publishes under MIT.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

const envelope: [number, DataType][] = [
  [5, 'client-id'],
  [6, 'session-id'],
  [10, 'page-url'],
];
/** Dimensions, by the number before each list of values. */
const dimensions: Record<string, DataType> = {
  0: 'user-agent',
  1: 'page-url',
  2: 'referrer',
  3: 'page-title',
  5: 'language',
  6: 'timezone',
};

export const clarity: Vendor = {
  trackers: ['microsoft_clarity'],
  fields: { MUID: 'cookie-id', CtsSyncId: 'cookie-id', MXFR: 'cookie-id' },
  whole: ({ fields }) => [...ofEnvelope(fields), ...ofDimensions(fields), ...ofPlayback(fields)],
};

function ofEnvelope(fields: readonly Field[]): [DataType, string][] {
  const values = fields.filter(({ name }) => name === 'e[]');
  return envelope.filter(([at]) => values[at]?.value).map(([, type]) => [type, 'e[]']);
}

function ofDimensions(fields: readonly Field[]): [DataType, string][] {
  let code = '';
  const found: [DataType, string][] = [];
  for (const { name, value } of fields) {
    if (name === 'a[][]') code = value;
    const type = name === 'a[][][]' && value !== '' && Object.hasOwn(dimensions, code) ? dimensions[code] : undefined;
    if (type) found.push([type, 'a[]']);
  }
  return found;
}

function ofPlayback(fields: readonly Field[]): [DataType, string][] {
  return fields.some(({ name }) => name.startsWith('p[]')) ? [['session-replay', 'p[]']] : [];
}
