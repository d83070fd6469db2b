// The requests in tests/fixtures/requests: what each is expected to be read as, and what it is read as.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';
import type { DataType } from '../../src/core/model.ts';
import { dataCategoryOf } from '../../src/core/payload/data-types.ts';
import type { RequestBody } from '../../src/core/payload/fields.ts';
import { readRequest } from '../../src/core/payload/read.ts';
import { count, newScore, type Score } from './score.ts';

export interface Fixture {
  origin: string;
  date: string;
  tracker: string;
  url: string;
  body?: RequestBody;
  /** `data` is made of `type: evidence`, with `(likely)` behind what rests on no documented format. */
  expected: { data: string[]; told: string[] };
}

const folder = join(root, 'tests', 'fixtures', 'requests');

/** Every fixture by its file's name. Throws where one states no expectation, or one in words that are no data types. */
export function readFixtures(): [name: string, fixture: Fixture][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const fixture: Fixture = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (!Array.isArray(fixture.expected?.data)) throw new Error(`${name} states nothing that is expected of it.`);
      const unknown = typesOf(fixture).filter((type) => !Object.hasOwn(dataCategoryOf, type));
      if (unknown.length > 0) throw new Error(`${name} expects what is no data type: ${unknown.join(', ')}`);
      return [name, fixture];
    });
}

/** The data types that a fixture expects, each once. */
export function typesOf({ expected }: Fixture): DataType[] {
  return [...new Set(expected.data.map((line) => line.split(':')[0] as DataType))];
}

export function scoreFixtures(fixtures: readonly [string, Fixture][]): Score {
  const score = newScore();
  for (const [name, fixture] of fixtures) {
    const { tracker, url, body } = fixture;
    const { data } = readRequest({ tracker, url, ...(body && { body }) });
    const named = data.map(({ type }) => type);
    count(score, name, named, { types: typesOf(fixture) });
  }
  return score;
}
