// A request with what recognition and reading make of it, be its contents read at once or a moment later.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/background/bodies.ts';
import { readSeen } from '../../../src/background/read-request.ts';
import type { Recognise } from '../../../src/core/model.ts';
import type { RequestBody } from '../../../src/core/payload/fields.ts';
import type { FindTyped } from '../../../src/core/typed/found.ts';
import { requestSeen } from '../../support/visit-events.ts';

const { tracker: _, ...seen } = requestSeen('https://t.example/p?dl=https%3A%2F%2Fshop.example%2F', {
  sourceUrl: 'https://shop.example/',
});
const recognise: Recognise = (url) =>
  url.startsWith('https://t.example/') ? { tracker: 't', filter: 'domain:t.example' } : undefined;
const text: RequestBody = { kind: 'text', text: '{"email":"someone@mail.example"}' };

test('one that no tracker is recognised in is not read, and neither are its contents', () => {
  const other = { ...seen, url: 'https://cdn.example/x.js' };
  const body = () => {
    throw new Error('must not be read');
  };
  expect(readSeen(other, recognise, body)).toEqual(other);
});

test('recognition is told what kind of request it is, and who asked', () => {
  const told: unknown[] = [];
  readSeen(
    seen,
    (url, context) => void told.push(url, context),
    () => undefined,
  );
  expect(told).toEqual([seen.url, { type: 'image', sourceUrl: 'https://shop.example/' }]);
});

describe('contents', () => {
  test.each<[string, RequestBody | undefined, string]>([
    ['none', undefined, 'none'],
    ['read at once', text, 'read'],
    ['that cannot be read', { kind: 'unreadable' }, 'unreadable'],
  ])('%s', (_, body, contents) => {
    const read = readSeen(seen, recognise, () => body);
    expect(read).toMatchObject({ tracker: 't', reading: { contents } });
    expect(read.later).toBeUndefined();
  });

  const unpackedLater = Promise.resolve(text);
  test('that take a moment are not readable until then', async () => {
    const read = readSeen(seen, recognise, () => unpackedLater);
    expect(read.reading?.contents).toBe('unreadable');
    expect(await read.later).toEqual(readSeen(seen, recognise, () => text));
  });

  test('compressed ones are of that kind', async () => {
    const zipped = new Uint8Array(gzipSync(JSON.stringify({ email: 'someone@mail.example' })));
    const read = readSeen(seen, recognise, () => bodyOf({ raw: [{ bytes: zipped.buffer }] } as never));
    expect((await read.later)?.reading?.contents).toBe('read');
  });
});

describe('a host that says nothing', () => {
  const sending = { ...seen, url: 'https://shop.example/api/event', host: 'shop.example', type: 'ping' };
  const event = { kind: 'text', text: '{"n":"pageview","u":"https://shop.example/","d":"shop.example"}' } as const;
  const none = () => undefined;

  test('a format that the address shows', () => {
    const url = 'https://shop.example/metrics/g/collect?v=2&tid=G-ABC123DEF4&dl=https%3A%2F%2Fshop.example%2F';
    const read = readSeen({ ...sending, url }, none, none);
    expect(read).toMatchObject({ tracker: 'google_analytics', by: 'protocol', reading: { contents: 'none' } });
    expect(read.reading?.data).toContainEqual({ type: 'page-url', evidence: 'dl' });
  });

  test('a format that only the contents show', () => {
    expect(readSeen(sending, none, () => event)).toMatchObject({ tracker: 'plausible_analytics', by: 'protocol' });
    expect(readSeen(sending, none, () => ({ kind: 'text', text: '{"event":1}' }))).toEqual(sending);
  });

  test('contents that have to be unpacked first are waited for', async () => {
    const body = Promise.resolve<RequestBody>(event);
    const read = readSeen(sending, none, () => body);
    expect(read.tracker).toBeUndefined();
    expect(await read.later).toMatchObject({ tracker: 'plausible_analytics', reading: { contents: 'read' } });
  });

  test('what loads something is not looked into', () => {
    const loading = { ...sending, url: 'https://shop.example/e/?ver=1.2.3&compression=base64', type: 'script' };
    expect(readSeen(loading, none, none)).toEqual(loading);
    const page = { ...loading, type: 'main_frame' };
    expect(readSeen(page, none, none, { behind: () => 't' })).toEqual(page);
  });

  test('a path of software that anybody may run is the format’s, if the request is in it', () => {
    const byPath: Recognise = () => ({ tracker: 'matomo', filter: '/matomo.php' });
    const at = (url: string) => readSeen({ ...sending, url }, byPath, none);
    expect(at('https://shop.example/matomo.php?idsite=1&rec=1').by).toBe('protocol');
    expect(at('https://shop.example/matomo.php')).toMatchObject({ tracker: 'matomo' });
    expect(at('https://shop.example/matomo.php').by).toBeUndefined();
  });

  describe('and is another name for a tracker’s', () => {
    test('is the tracker’s', () => {
      expect(readSeen(sending, none, none, { behind: () => 't' })).toMatchObject({ tracker: 't', by: 'cname' });
    });

    test('once that is known', async () => {
      const read = readSeen(sending, none, none, { behind: () => Promise.resolve('t') });
      expect(read.tracker).toBeUndefined();
      expect(await read.later).toMatchObject({ tracker: 't', by: 'cname', reading: { contents: 'none' } });
      const other = readSeen(sending, none, none, { behind: () => Promise.resolve(undefined) });
      expect(await other.later).toEqual(sending);
    });

    test('a format that agrees says nothing more; one that does not is what is read', () => {
      expect(readSeen(sending, none, () => event, { behind: () => 'plausible_analytics' }).by).toBe('cname');
      expect(readSeen(sending, none, () => event, { behind: () => 't' })).toMatchObject({
        tracker: 'plausible_analytics',
        by: 'protocol',
      });
    });

    test('is not asked about where the host is known', () => {
      const behind = () => {
        throw new Error('must not be asked');
      };
      expect(readSeen(seen, recognise, none, { behind }).by).toBeUndefined();
    });
  });

  test('compressed in a field, too', async () => {
    const zipped = gzipSync(JSON.stringify({ email: 'someone@mail.example' })).toString('base64');
    const request = { ...seen, url: `https://t.example/p?d=${encodeURIComponent(zipped)}` };
    const { later, ...first } = readSeen(request, recognise, () => undefined);
    expect(first.reading?.data).toEqual([]);
    expect((await later)?.reading?.data).toMatchObject([{ type: 'email', evidence: 'd.email' }]);
  });
});

describe('whoever identifies what a request carries', () => {
  const heard = (request: typeof seen, body: () => RequestBody | undefined | Promise<RequestBody>) => {
    const fields: [string, string, string][] = [];
    const read = readSeen(request, recognise, body, {
      identify:
        (_, tracker) =>
        ({ name, value }) =>
          void fields.push([tracker, name, value]),
    });
    return { fields, read };
  };

  test('hears of every field with its value, and with whom it goes to', () => {
    expect(heard(seen, () => text).fields).toEqual([
      ['t', 'dl', 'https://shop.example/'],
      ['t', 'email', 'someone@mail.example'],
    ]);
  });

  test('hears of those that take a moment in that moment', async () => {
    const { fields, read } = heard(seen, () => Promise.resolve(text));
    expect(fields.map(([, name]) => name)).toEqual(['dl']);
    await read.later;
    expect(fields.map(([, name]) => name)).toEqual(['dl', 'dl', 'email']);
  });

  test('is not asked about requests to nobody that is known', () => {
    expect(heard({ ...seen, url: 'https://cdn.example/x?id=1' }, () => text).fields).toEqual([]);
  });
});

describe('what was typed', () => {
  const find: FindTyped = (value) =>
    value === 'someone@mail.example' ? { kind: 'email', form: 'plain', when: 'unknown' } : undefined;
  const at = { ...seen, at: 9 };
  const typed = { form: 'plain', when: 'unknown', host: 't.example', at: 9 };

  test('is looked for in a moment, in all that the request holds', async () => {
    const read = readSeen(at, recognise, () => Promise.resolve(text), { typed: async () => find });
    expect(read.reading?.data.some((one) => one.typed)).toBe(false);
    expect((await read.later)?.reading?.data).toContainEqual({ type: 'email', evidence: 'email', typed });
  });

  test('is not there where nothing was typed, or by then nothing is known of it', async () => {
    expect(readSeen(at, recognise, () => text, { typed: () => undefined }).later).toBeUndefined();
    const read = readSeen(at, recognise, () => text, { typed: async () => undefined });
    expect(await read.later).toEqual(readSeen(at, recognise, () => text));
  });

  test('is not looked for in what goes to nobody that is known', () => {
    const looked: unknown[] = [];
    const options = { typed: (request: unknown) => void looked.push(request) };
    readSeen({ ...at, url: 'https://cdn.example/x?e=someone%40mail.example' }, recognise, () => undefined, options);
    expect(looked).toEqual([]);
  });
});
