// A reading names fields and never holds what is in them. The requests are those of tests/fixtures/requests.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf, type RequestBody } from '../../../../src/core/payload/fields.ts';
import { readRequest, type TrackerRequest } from '../../../../src/core/payload/read.ts';

const folder = new URL('../../../fixtures/requests/', import.meta.url);
const requests = readdirSync(folder).map((name): [string, TrackerRequest] => {
  const { tracker, url, body } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return [name, { tracker, url, ...(body && { body }) }];
});

/** Shorter ones, such as `en` or `800`, are parts of many names. */
const SHORTEST = 6;

test.each(requests)('%s: what its fields hold is not in what is read', (_, request) => {
  const { fields } = fieldsOf(request);
  const data = JSON.stringify(readRequest(request).data);
  const names = new Set(fields.flatMap(({ name }) => name.split(/[.[\]]+/)));
  const values = fields.map(({ value }) => value).filter((value) => value.length >= SHORTEST && !names.has(value));
  // The types' own names are the words of Candor: a field may hold `purchase`.
  const leaked = values.filter((value) => data.includes(`"${value}"`) && !data.includes(`"type":"${value}"`));
  expect(leaked).toEqual([]);
});

const canaries = [
  'canary.person@mail.example',
  '+4915112345678',
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '1987-06-05',
];

test.each(canaries)('%s in every value, and as a name, of every request is not in what is read', (canary) => {
  for (const [name, request] of requests) {
    const reading = readRequest(planted(request, canary));
    expect(JSON.stringify(reading), name).not.toContain(canary);
  }
});

test('a canary is read where it stands, or the test above would prove nothing', () => {
  const read = requests.filter(([, request]) =>
    fieldsOf(planted(request, canaries[0]!)).fields.some(({ value }) => value === canaries[0]),
  );
  expect(read).toHaveLength(requests.length);
});

/** The canary for every value that is not a number of the protocol, and for the name of one more field. */
function planted({ tracker, url, body }: TrackerRequest, canary: string): TrackerRequest {
  const canaryUrl = `${url.replace(/=[^&;]*/g, `=${encodeURIComponent(canary)}`)}${url.includes('?') ? '&' : '?'}${encodeURIComponent(canary)}=1&x=${encodeURIComponent(canary)}`;
  return { tracker, url: canaryUrl, ...(body && { body: plantedBody(body, canary) }) };
}

function plantedBody(body: RequestBody, canary: string): RequestBody {
  if (body.kind === 'form') {
    const form = Object.entries(body.form).map(([name, values]) => [
      name,
      values.map((value) => plantedText(value, canary)),
    ]);
    return { kind: 'form', form: { ...Object.fromEntries(form), [canary]: [canary], email: [canary] } };
  }
  return body.kind === 'text' ? { kind: 'text', text: plantedText(body.text, canary) } : body;
}

/** JSON, or lines of it, keeps its names; pairs keep theirs; all else is the canary. */
function plantedText(text: string, canary: string): string {
  return text
    .split('\n')
    .map((line) => plantedJson(line, canary) ?? line.replace(/=[^&]*/g, `=${encodeURIComponent(canary)}`))
    .join('\n');
}

function plantedJson(line: string, canary: string): string | undefined {
  try {
    const keepsTypes = (key: string, value: unknown) => (typeof value === 'string' && key !== 'type' ? canary : value);
    const value: unknown = JSON.parse(line, keepsTypes);
    return typeof value === 'object' ? JSON.stringify(value) : undefined;
  } catch {
    return undefined;
  }
}
