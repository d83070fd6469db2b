// One look at a page: what it keeps under the names of consent managers, and which of them put something into it. And what that says.

import type { ConsentManager, Place, RecordReading } from './manager.ts';
import { managers } from './registry.ts';

export interface PageRecord {
  in: Place;
  name: string;
  value: string;
}

export interface Look {
  records: readonly PageRecord[];
  /** Ids of elements, of those by which managers are known. */
  elements: readonly string[];
  /** Names of globals, likewise. */
  globals: readonly string[];
  /** What the page's own interfaces say, by the key of a manager or a standard; `src/content/stated` has what is asked. */
  stated?: Readonly<Record<string, unknown>>;
}

/** What one manager's records say, or that it is there and has none. */
export interface Statement {
  manager: string;
  reading: RecordReading;
  /** Its interface said so, in place of a record that does not. */
  byInterface?: true;
}

/** What every manager that is known to be on the page says. Empty where none is. Never throws. */
export function statementsIn(look: Look): Statement[] {
  return managers.flatMap((manager) => {
    const record = readingOf(manager, look);
    // A record with the mark of an answer needs nobody to explain it.
    const said = record?.status === 'chosen' ? undefined : saidBy(manager, look, record);
    const reading = said ?? record;
    return reading === undefined ? [] : [{ manager: manager.key, reading, ...(said && { byInterface: true }) }];
  });
}

function saidBy({ key, interface: own }: ConsentManager, { stated }: Look, record: RecordReading | undefined) {
  return own && stated?.[key] !== undefined ? own.read(stated[key], record) : undefined;
}

function readingOf(manager: ConsentManager, { records, elements, globals }: Look): RecordReading | undefined {
  const found = new Map<string, string>();
  // In the manager's own order: where the same name stands in two places, the manager trusts the first.
  for (const wanted of manager.records)
    for (const { in: place, name, value } of records)
      if (place === wanted.in && isNamed(name, wanted.name) && !found.has(name)) found.set(name, value);
  if (found.size > 0) return manager.read(found);
  const isThere =
    manager.elements.some((id) => elements.includes(id)) || manager.globals.some((name) => globals.includes(name));
  return isThere ? { choice: 'undecided', status: 'none' } : undefined;
}

function isNamed(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}
