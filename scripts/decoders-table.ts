// The table of docs/decoders.md: which vendors' requests are understood, what is read from them, and which recorded requests show it.

import type { DataType, Directory, TrackerKey } from '../src/core/model.ts';
import { dataCategoryOf } from '../src/core/payload/data-types.ts';
import { vendors, vendorsOf } from '../src/core/payload/vendors/index.ts';
import type { Vendor } from '../src/core/payload/vendors/vendor.ts';
import { type Fixture, typesOf } from './accuracy/fixtures.ts';

/** What the table needs of a vendor's file. */
type Listed = Pick<Vendor, 'trackers' | 'fields' | 'patterns'> & {
  /** Absent where the format is documented or was captured. */
  certainty?: 'likely';
};

type Named = [name: string, fixture: Fixture];

/** Most names of trackers that stand for a vendor that has several. */
const MOST_NAMES = 3;

/** All of docs/decoders.md. `trackers` are all keys that trackerdb has. */
export function decodersDocument(
  fixtures: readonly Named[],
  directory: Directory,
  trackers: readonly TrackerKey[],
): string {
  const listed: readonly Listed[] = vendors;
  const rows = listed
    .map((vendor) => vendorRow(vendor, { fixtures: fixturesOf(vendor, fixtures), directory, trackers }))
    .sort(byFirst);
  const others = fixtures.filter(([, { tracker }]) => vendorsOf(tracker).length === 0);
  const generalRows = [...new Set(others.map(([, { tracker }]) => tracker))]
    .map((key) => generalRow(key, { fixtures: others.filter(([, { tracker }]) => tracker === key), directory }))
    .sort(byFirst);
  return [
    INTRODUCTION,
    ...table(['vendor', 'trackers', 'data types with a fixture', 'further data types', 'certainty', 'fixtures'], rows),
    '',
    `${rows.length} vendors, ${listed.filter((vendor) => fixturesOf(vendor, fixtures).length > 1).length} of them with at least two fixtures; ${fixtures.length - others.length} fixtures.`,
    ...(generalRows.length > 0
      ? ['', GENERAL, ...table(['service', 'tracker', 'data types with a fixture', 'fixtures'], generalRows)]
      : []),
    '',
  ].join('\n');
}

const INTRODUCTION = `# What is read, vendor by vendor

Made by \`npm run decoders\` from the tables in \`src/core/payload/vendors\` and the requests in \`tests/fixtures/requests\`, each of which states its
origin and date; a test keeps it true. Every request is also read by the general rules for names and shapes of fields (\`src/core/payload/rules.ts\`).

- **Trackers** are trackerdb's keys, or those of trackers that Candor adds; \`*\` stands for all that begin so.
- **Data types with a fixture** are what the recorded requests are expected to be read as, and are. **Further** ones are those that
  the vendor's table names as well; \`by event\` means that the name of an event decides.
- **Certainty**: *documented* where the format is documented or was captured; *likely* where there is no public format.
`;

const GENERAL = `## By the general rules alone

Services that no vendor's table describes; what is read from them is likely, not certain.
`;

const byFirst = ([a = '']: string[], [b = '']: string[]) => a.localeCompare(b, 'en');

function fixturesOf({ trackers }: Listed, fixtures: readonly Named[]): Named[] {
  return fixtures.filter(([, { tracker }]) => vendorsOf(tracker).some((vendor) => vendor.trackers === trackers));
}

interface Surroundings {
  fixtures: readonly Named[];
  directory: Directory;
  trackers: readonly TrackerKey[];
}

function vendorRow(vendor: Listed, { fixtures, directory, trackers }: Surroundings): string[] {
  const shown = new Set(fixtures.flatMap(([, fixture]) => typesOf(fixture)));
  const meanings = new Set([...Object.values(vendor.fields), ...(vendor.patterns ?? []).map(([, meaning]) => meaning)]);
  const further = inOrder(
    [...meanings].filter((meaning) => meaning !== null && meaning !== 'event' && !shown.has(meaning)),
  );
  return [
    nameOf(keysOf(vendor, trackers), directory),
    vendor.trackers.map((key) => `\`${key}\``).join(' '),
    inOrder([...shown]).join(', '),
    [...further, ...(meanings.has('event') ? ['by event'] : [])].join(', '),
    vendor.certainty ?? 'documented',
    links(fixtures),
  ];
}

function generalRow(key: TrackerKey, { fixtures, directory }: Omit<Surroundings, 'trackers'>): string[] {
  const shown = new Set(fixtures.flatMap(([, fixture]) => typesOf(fixture)));
  return [nameOf([key], directory), `\`${key}\``, inOrder([...shown]).join(', '), links(fixtures)];
}

/** The keys that tell what a vendor is called: of a pattern the one that is all of its beginning, else all that it stands for. */
function keysOf({ trackers: patterns }: Listed, trackers: readonly TrackerKey[]): TrackerKey[] {
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith('*')) return [pattern];
    const start = pattern.slice(0, -1).replace(/_$/, '');
    return trackers.includes(start) ? [start] : trackers.filter((key) => key.startsWith(start));
  });
}

/** The names of a few trackers; of more, the organizations behind them. */
function nameOf(keys: readonly TrackerKey[], directory: Directory): string {
  const known = keys.map((key) => directory.tracker(key) ?? { key, name: key, organization: undefined });
  const names = new Set(known.map(({ name }) => name));
  if (names.size <= MOST_NAMES) return cell([...names].sort().join(', '));
  const owners = known.map(({ name, organization }) =>
    organization === undefined ? name : (directory.organization(organization)?.name ?? organization),
  );
  const sorted = [...new Set(owners)].sort();
  const more = sorted.length > MOST_NAMES ? ` and ${sorted.length - MOST_NAMES} more` : '';
  return cell(sorted.slice(0, MOST_NAMES).join(', ') + more);
}

/** In the order in which data types are listed everywhere. */
function inOrder(types: readonly (DataType | 'event' | null)[]): string[] {
  return Object.keys(dataCategoryOf).filter((type) => (types as readonly string[]).includes(type));
}

function links(fixtures: readonly Named[]): string {
  const one = ([name]: Named) => `[${name.replace(/\.json$/, '')}](../tests/fixtures/requests/${name})`;
  return fixtures.length === 0 ? 'none' : fixtures.map(one).join(', ');
}

function table(head: readonly string[], rows: readonly string[][]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const cell = (text: string) => text.replaceAll('|', '\\|');
