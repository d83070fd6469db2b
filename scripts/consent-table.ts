// The tables of standards and of consent managers in docs/consent.md, from their files and fixtures. Each stands between two marks of its own: the
// rest of the document is written by hand.

import type { ConsentManager } from '../src/core/consent/managers/manager.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import { pageStandards } from '../src/core/consent/page/standards.ts';
import { type NamedFixture, readManagerFixtures } from '../tests/support/manager-fixtures.ts';

type Part = 'standards' | 'managers';

const beginOf = (part: Part) => `<!-- ${part}: written by \`npm run consent\` -->`;
const endOf = (part: Part) => `<!-- /${part} -->`;

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

export function standardsTable(): string {
  const rows = pageStandards.map(
    ({ name, heard, hasChosen, none, cases, real }) =>
      `| ${name} | ${heard} | ${hasChosen} | ${none} | [table of cases](../${cases}) | ${real} |`,
  );
  return [
    '| standard | read from | an answer is told by | what is none | fixtures | the real one |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A document with one of its tables replaced. Throws where it has no place for one. */
export function withTable(document: string, part: Part, table: string): string {
  const begin = document.indexOf(beginOf(part));
  const end = document.indexOf(endOf(part));
  if (begin < 0 || end < begin) throw new Error(`docs/consent.md has no place for the table of ${part}`);
  return `${document.slice(0, begin + beginOf(part).length)}\n\n${table}\n\n${document.slice(end)}`;
}

/** A document with all of its tables as the code has them. */
export function withTables(document: string): string {
  return withTable(withTable(document, 'standards', standardsTable()), 'managers', managersTable());
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
