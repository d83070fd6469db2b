// The table of consent managers in docs/consent.md, from their files and fixtures. It stands between two marks of its own: the rest of
// the document is written by hand.

import type { ConsentManager } from '../src/core/consent/managers/manager.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import { type NamedFixture, readManagerFixtures } from '../tests/support/manager-fixtures.ts';

const BEGIN = '<!-- managers: written by `npm run consent` -->';
const END = '<!-- /managers -->';

const placeWords = { cookie: 'cookie', local: 'local storage' };
/** As `scripts/capture-consent.ts` begins the origin of what a real manager wrote. */
const CAPTURED = 'captured';

export function managersTable(fixtures: readonly NamedFixture[] = readManagerFixtures()): string {
  const rows = managers.map((manager) =>
    rowOf(
      manager,
      fixtures.filter((fixture) => fixture.manager === manager.key),
    ),
  );
  return [
    '| consent manager | read from | an answer is told by | fixtures | the real one |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A document with its table replaced. Throws where it has no place for one. */
export function withTable(document: string, table: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/consent.md has no place for the table: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}

function rowOf(manager: ConsentManager, own: readonly NamedFixture[]): string {
  const { key, name, records, hasChosen } = manager;
  const places = records.map((record) => `${placeWords[record.in]} \`${record.name}\``);
  const readFrom = [...places, ...(manager.interface ? [`or else ${manager.interface.call}`] : [])].join(', ');
  const states = own
    .map(({ state }) => `[${state}](../tests/fixtures/consent-managers/${key}/${state}.json)`)
    .join(', ');
  const real = own.find(({ fixture }) => fixture.origin.startsWith(CAPTURED))?.fixture.origin;
  return `| ${name} (\`${key}\`) | ${readFrom} | ${hasChosen} | ${states} | ${real ?? '–'} |`;
}
