// npm run package: two zips, the same bytes for the same sources on every machine.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { builtExtension, root } from '../src/auditor/extension.ts';

/** The earliest time that a zip can tell. */
const NO_TIME = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const target of ['chrome', 'firefox'] as const) {
  const folder = builtExtension(target);
  const zip = zipSync(contents(folder), { level: 9, mtime: NO_TIME, os: 3 });
  const path = join(root, 'dist', `candor-${version}-${target}.zip`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(path, zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  console.log(`${relative(root, path)}  ${(zip.length / 1000).toFixed(0)} kB  sha256 ${hash}`);
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
