// The table of consent parameters in docs/consent.md, from their families' files and the recorded requests that carry them. It stands
// between two marks of its own: the rest of the document is written by hand.

import type { Family } from '../src/core/consent/families/family.ts';
import { families } from '../src/core/consent/families/index.ts';
import { toldByParameter } from '../src/core/consent/told.ts';
import { type Field, fieldsOf } from '../src/core/payload/fields.ts';
import { type Fixture, readFixtures } from './accuracy/fixtures.ts';

const BEGIN = '<!-- told: written by `npm run told` -->';
const END = '<!-- /told -->';

type Named = readonly [name: string, fixture: Fixture];

export function toldTable(fixtures: readonly Named[] = readFixtures()): string {
  const requests = fixtures.map(([name, { tracker, url, body }]) => {
    const { fields } = fieldsOf({ url, ...(body && { body }) });
    return { name, tracker, fields };
  });
  return families.flatMap((family) => [heading(family), ...rows(family, requests)]).join('\n');
}

/** A document with its table replaced. Throws where it has no place for one. */
export function withToldTable(document: string, table: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/consent.md has no place for the table: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n${table}\n\n${document.slice(end)}`;
}

function heading({ title, source }: Family): string {
  return `\n### ${title}\n\nSource: ${source}.\n\n| parameter | sent to | what it says | fixtures |\n| --- | --- | --- | --- |`;
}

interface Request {
  name: string;
  tracker: string;
  fields: readonly Field[];
}

function rows({ parameters }: Family, requests: readonly Request[]): string[] {
  return parameters.map((parameter) => {
    const { names, trackers, says } = parameter;
    const to = trackers === undefined ? 'anyone' : trackers.map((key) => `\`${key}\``).join(' ');
    const shownIn = requests
      .filter((request) => toldByParameter(parameter, request).length > 0)
      .map(({ name }) => name.replace(/\.json$/, ''));
    const links = shownIn.map((name) => `[${name}](../tests/fixtures/requests/${name}.json)`).join(', ');
    return `| ${names.map((name) => `\`${name}\``).join(' ')} | ${to} | ${says} | ${links || '–'} |`;
  });
}
