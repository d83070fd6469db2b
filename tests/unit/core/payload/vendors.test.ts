import { directoryTables } from 'virtual:knowledge/directory';
import { expect, test } from 'vitest';
import { dataCategoryOf } from '../../../../src/core/payload/data-types.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';
import { vendors } from '../../../../src/core/payload/vendors/index.ts';

const keys = directoryTables.trackers.split('\n').map((line) => line.slice(0, line.indexOf('\t')));

test.each(vendors.flatMap(({ trackers }) => trackers).map((tracker) => [tracker]))(
  '%s is a tracker, or the beginning of one’s key, in trackerdb',
  (tracker) => {
    const is = (key: string) => (tracker.endsWith('*') ? key.startsWith(tracker.slice(0, -1)) : key === tracker);
    expect(keys.some(is)).toBe(true);
  },
);

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the code %s, where vendors have codes, is of no data type',
  (code) => {
    const text = JSON.stringify({
      e: code,
      a: [
        [0, code, ['x']],
        [0, [code, ['x']]],
      ],
      event: code,
    });
    for (const tracker of ['snowplow', 'microsoft_clarity', 'criteo']) {
      const { data } = readRequest({
        tracker,
        url: `https://t.example/?e=${code}&p0=e%3D${code}%26x%3D1`,
        body: { kind: 'text', text },
      });
      expect(data.filter(({ type }) => !Object.hasOwn(dataCategoryOf, type))).toEqual([]);
    }
  },
);
