// Page-side code — the real SDKs with their few lines of set-up, and the sites' own scripts — is bundled when the lab starts and kept
// until a source or a package changes.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const lab = fileURLToPath(new URL('.', import.meta.url));
const cache = join(lab, '.cache');
const folders = ['sdks', 'pages', 'managers/pages'];

/** Every bundle by name: the name of its file in `lab/sdks` or `lab/pages`. Throws when one does not build. */
export async function loadBundles(): Promise<ReadonlyMap<string, Buffer>> {
  const entries = folders.flatMap((folder) => scriptsIn(join(lab, folder)));
  mkdirSync(cache, { recursive: true });
  const key = fingerprint();
  const bundles = new Map<string, Buffer>();
  for (const entry of entries) bundles.set(basename(entry, '.ts'), await cached(entry, key));
  return bundles;
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

/** Changes with any page-side source and with any installed version. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = folders.flatMap((folder) =>
    readdirSync(join(lab, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(lab, folder, name)),
  );
  for (const file of [...sources.filter((name) => name.endsWith('.ts')).sort(), join(lab, '../package-lock.json')]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function cached(entry: string, key: string): Promise<Buffer> {
  const file = join(cache, `${basename(entry, '.ts')}.${key}.js`);
  try {
    return readFileSync(file);
  } catch {
    const code = await bundle(entry);
    // Another lab may be starting beside this one: it must never read half a file.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, file);
    return Buffer.from(code);
  }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: lab,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [output] = (result as Rolldown.RolldownOutput).output;
  return output.code;
}
