// The built extension, built now if it is missing or older than its sources.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['src', 'public', 'manifest.json', 'vite.config.ts', 'vite.chunks.ts', 'package.json'];

/** Folder of the extension built for a browser. Building takes some seconds; its output goes to the standard error. */
export function builtExtension(target: 'chrome' | 'firefox'): string {
  const folder = join(root, 'dist', target);
  const built = join(folder, 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(sources.map((source) => join(root, source))))
    return folder;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--mode', target, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${target}: see above.`);
  return folder;
}

/** Time of the newest file below these paths, in milliseconds. */
function newest(paths: string[]): number {
  return paths.reduce((latest, path) => Math.max(latest, changedAt(path)), 0);
}

function changedAt(path: string): number {
  const status = statSync(path);
  return status.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : status.mtimeMs;
}
