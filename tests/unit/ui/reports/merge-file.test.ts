// How a file is handed over, with a background that answers, refuses, or is stopped.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DamagedFile } from '../../../../src/core/holdings/read.ts';
import { type MergeProgress, mergeFile } from '../../../../src/dashboard/reports/merge-file.ts';
import { largeFile } from '../../../support/large-file.ts';

type Answer = (data: { rows: unknown[] }) => unknown;
const asked = vi.hoisted(() => ({ kinds: [] as string[], answers: {} as Record<string, Answer> }));

vi.mock('../../../../src/platform/messages.ts', () => ({
  ask: async (kind: string, data: { rows: unknown[] }) => {
    asked.kinds.push(kind);
    return asked.answers[kind]?.(data);
  },
}));

const merged = { visits: 2, known: 0, letters: 0, optOuts: 0 };
const text = largeFile({ visits: 2, requests: 2, from: 1e12, settings: { region: 'eu' } });
const file = new File([text], 'x.json');

beforeEach(() => {
  asked.kinds = [];
  asked.answers = {
    'holdings.begin': () => ({ token: 'one' }),
    'holdings.add': () => ({}),
    'holdings.merge': () => merged,
  };
});

function merging(
  signal = new AbortController().signal,
  onProgress: (progress: MergeProgress) => void = () => undefined,
) {
  return mergeFile(file, { signal, onProgress });
}

const stopped = () => {
  throw new Error('the message channel was closed');
};

describe('a file is handed over', () => {
  test('read to its end, then added, then closed', async () => {
    const steps: string[] = [];
    const done = await merging(undefined, ({ step }) => steps.push(step));
    expect(done).toEqual({ merged, settings: { region: 'eu' } });
    expect(steps).toEqual(['reading', 'adding']);
    expect(asked.kinds).toEqual(['holdings.begin', 'holdings.add', 'holdings.add', 'holdings.merge', 'holdings.close']);
  });

  test('where the background was stopped before it could answer, what it did is asked for', async () => {
    let times = 0;
    asked.answers['holdings.merge'] = stopped;
    asked.answers['holdings.close'] = () => {
      times += 1;
      return times === 1 ? stopped() : merged;
    };
    expect(await merging()).toEqual({ merged, settings: { region: 'eu' } });
  });

  test('where it was stopped before anything was added, it failed', async () => {
    asked.answers['holdings.merge'] = stopped;
    await expect(merging()).rejects.toThrow('the message channel was closed');
    expect(asked.kinds.at(-1)).toBe('holdings.close');
  });

  test('a row that is none is told by its line', async () => {
    asked.answers['holdings.add'] = ({ rows }) => ('fate' in (rows[0] as object) ? { fault: 2 } : {});
    const fault = await merging().catch((cause: unknown) => cause);
    expect(fault).toBeInstanceOf(DamagedFile);
    const line = text.split('\n').findIndex((one) => one.includes('"fate"')) + 1;
    expect((fault as DamagedFile).line).toBe(line + 2);
    expect(asked.kinds).not.toContain('holdings.merge');
  });

  test('given up while it is added, it is closed at once, and once', async () => {
    const controller = new AbortController();
    asked.answers['holdings.merge'] = () => {
      controller.abort(new Error('given up'));
      throw new Error('stopped');
    };
    await expect(merging(controller.signal)).rejects.toThrow('stopped');
    expect(asked.kinds.filter((kind) => kind === 'holdings.close')).toHaveLength(1);
  });

  test('given up too late, it was added', async () => {
    const controller = new AbortController();
    asked.answers['holdings.merge'] = () => {
      controller.abort();
      return merged;
    };
    asked.answers['holdings.close'] = () => merged;
    expect((await merging(controller.signal)).merged).toEqual(merged);
  });
});
