// The requests in tests/fixtures/requests: what each is expected to be read as, and what it is read as.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';
import type { DataType } from '../../src/core/model.ts';
import { dataCategoryOf } from '../../src/core/payload/data-types.ts';
import type { RequestBody } from '../../src/core/payload/fields.ts';
import type { Reader } from './reader.ts';
import { count, newScore, type Score } from './score.ts';

export interface Fixture {
  origin: string;
  date: string;
  tracker: string;
  url: string;
  body?: RequestBody;
  /** Kind of resource, and the page that asked, where recognition depends on them. */
  type?: string;
  initiator?: string;
  /** `data` is made of `type: evidence`. */
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

/** Where the fixtures' requests are taken to come from, where they do not say: a page of nobody's. */
const ANY_PAGE = 'https://page.example/';

/**
 * Reads each fixture as the tracker that its address is recognised as, which is what happens in a browser, and counts its data types. `recognised`
 * is how many are of the tracker that they state; the others are among the faults.
 */
export async function scoreFixtures(
  fixtures: readonly [string, Fixture][],
  reader: Reader,
): Promise<{ score: Score; recognised: number }> {
  const score = newScore();
  let recognised = 0;
  for (const [name, fixture] of fixtures) {
    const { url, body, type = 'xmlhttprequest', initiator = ANY_PAGE } = fixture;
    const method = body === undefined ? 'GET' : 'POST';
    const { tracker, reading } = await reader.readUnpacked({ url, method, type, initiator }, body);
    if (tracker === fixture.tracker) recognised += 1;
    else score.faults.push(`${name}: recognised as ${tracker ?? 'no tracker'}, not as ${fixture.tracker}`);
    const named = (reading?.data ?? []).map((seen) => seen.type);
    count(score, name, named, { types: typesOf(fixture) });
  }
  return { score, recognised };
}
