// A file of requests in, what Candor reads from each out: one line of JSON for each line.

import type { ReadRequest } from '../../src/background/read-request.ts';
import type { Directory } from '../../src/core/model.ts';
import { BadLine, capturedRequest } from './captured.ts';
import type { Reader } from './reader.ts';

export interface Output {
  print(line: string): void;
  complain(sentence: string): void;
}

/** Reads every line and prints what it shows; complains of those that are no requests and returns how many there were. */
export async function readRequests(
  lines: AsyncIterable<string> | Iterable<string>,
  reader: Reader,
  { print, complain }: Output,
): Promise<{ read: number; bad: number }> {
  let number = 0;
  let bad = 0;
  let empty = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') {
      empty += 1;
      continue;
    }
    try {
      const read = await reader.read(capturedRequest(line));
      print(JSON.stringify({ line: number, ...shown(read, reader.directory) }));
    } catch (cause) {
      if (!(cause instanceof BadLine)) throw cause;
      bad += 1;
      complain(`Line ${number} ${cause.message}.`);
    }
  }
  return { read: number - bad - empty, bad };
}

/** What is not recognised is not read: then `tracker`, `organization` and `contents` are null. */
function shown(read: ReadRequest, directory: Directory) {
  const { host, tracker: key, by, reading } = read;
  const tracker = key === undefined ? undefined : directory.tracker(key);
  const organization = tracker?.organization === undefined ? undefined : directory.organization(tracker.organization);
  return {
    host,
    tracker: key ?? null,
    ...(by && { by }),
    ...(tracker && { trackerName: tracker.name, trackerCategory: tracker.category }),
    organization: tracker?.organization ?? null,
    ...(organization && { organizationName: organization.name }),
    contents: reading?.contents ?? null,
    data: reading?.data ?? [],
    told: reading?.told ?? [],
  };
}
