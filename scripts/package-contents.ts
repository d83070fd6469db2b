// The zip of a built extension: the same bytes for the same sources on every machine.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { builtExtension } from '../src/auditor/extension.ts';

/** The earliest time that a zip can tell. */
const NO_TIME = new Date(1980, 0, 1);

export function packed(target: 'chrome' | 'firefox'): Uint8Array {
  return zipSync(contents(builtExtension(target)), { level: 9, mtime: NO_TIME, os: 3 });
}

/** Files of a folder by their path inside it, sorted. What the build tool keeps for itself is left out. */
function contents(folder: string): Zippable {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const)
    .filter(([name]) => !name.startsWith('.vite/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(files);
}
