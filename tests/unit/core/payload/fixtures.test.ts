// Requests as they were sent, and what is to be read from each.

import { readdirSync, readFileSync } from 'node:fs';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { describe, expect, test } from 'vitest';
import type { RequestBody } from '../../../../src/core/payload/fields.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';

interface Fixture {
  /** Who sent it, or what it is composed from. */
  origin: string;
  /** When it was captured or composed, YYYY-MM-DD. */
  date: string;
  tracker: string;
  url: string;
  /** As webRequest names it; most are fetched. */
  type?: string;
  /** The origin that asked, where recognition needs to know; else a site like any other. */
  initiator?: string;
  body?: RequestBody;
  expected: { data: string[]; told: string[] };
}

const folder = new URL('../../../fixtures/requests/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

const lines = ({ tracker, url, body }: Fixture) => {
  const { data, told } = readRequest({ tracker, url, ...(body && { body }) });
  return {
    data: data.map(({ type, evidence }) => `${type}: ${evidence}`),
    told: told.map(({ standard, value, choice }) => `${standard} ${value}: ${choice}`),
  };
};

test.each(fixtures)('%s', (_, fixture) => {
  expect(lines(fixture)).toEqual(fixture.expected);
});

const recognise = createRecogniser(recognitionTables);

test.each(fixtures)('%s: is recognised, and says where it is from', (_, fixture) => {
  const { url, type = 'xmlhttprequest', initiator = 'https://visited.example' } = fixture;
  expect(recognise(url, { type, sourceUrl: initiator })?.tracker).toBe(fixture.tracker);
  expect(fixture.origin.length).toBeGreaterThan(20);
  expect(fixture.date).toMatch(/^\d{4}-\d\d-\d\d$/);
});

describe('no value leaves a request', () => {
  const canaries = [
    'canary.person@mail.example',
    '+4915112345678',
    'Canary Birdsong',
    '4111111111111111',
    '1987-06-05',
  ];
  const inside = (fixture: Fixture) =>
    JSON.stringify(
      readRequest({ tracker: fixture.tracker, url: fixture.url, ...(fixture.body && { body: fixture.body }) }),
    );

  test.each(fixtures)('%s, with canaries for every value', (_, fixture) => {
    for (const canary of canaries) {
      const url = fixture.url.replace(/=[^&]*/g, `=${encodeURIComponent(canary)}`);
      const body =
        fixture.body?.kind === 'text'
          ? ({
              kind: 'text',
              text: fixture.body.text.replace(/"(?=[^"]*"[,}\]])[^"]*"/g, JSON.stringify(canary)),
            } as const)
          : undefined;
      expect(inside({ ...fixture, url, ...(body && { body }) })).not.toContain(canary);
    }
  });

  test.each(canaries)('with %s for the name of a field', (canary) => {
    const text = JSON.stringify({ user: { [canary]: { email: canary, name: canary, phone: canary } } });
    const reading = readRequest({
      tracker: 'segment',
      url: `https://t.example/?${encodeURIComponent(canary)}=1`,
      body: { kind: 'text', text },
    });
    expect(JSON.stringify(reading)).not.toContain(canary);
  });
});
