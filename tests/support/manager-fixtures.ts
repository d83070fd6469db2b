// Records of consent managers in every state of which one is known: tests/fixtures/consent-managers/<manager>/<state>.json.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Look } from '../../src/core/consent/managers/look.ts';
import type { RecordReading } from '../../src/core/consent/managers/manager.ts';

export interface ManagerFixture {
  /** Where the record comes from: a real manager in the lab, a document, or public code. */
  origin: string;
  /** Of the record, or where it is documented only, of the reading. */
  date: string;
  look: Look;
  expected: RecordReading;
}

export interface NamedFixture {
  manager: string;
  state: string;
  fixture: ManagerFixture;
}

const folder = fileURLToPath(new URL('../fixtures/consent-managers', import.meta.url));

/** All of them, by manager and state. */
export function readManagerFixtures(): NamedFixture[] {
  return readdirSync(folder)
    .sort()
    .flatMap((manager) =>
      readdirSync(join(folder, manager))
        .sort()
        .map((file) => ({
          manager,
          state: file.replace(/\.json$/, ''),
          fixture: JSON.parse(readFileSync(join(folder, manager, file), 'utf8')) as ManagerFixture,
        })),
    );
}
