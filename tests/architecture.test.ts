// Who may import whom. The table is the one in docs/architecture.md; changing one means changing the other.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

const mayImport: Record<string, string[]> = {
  core: ['tldts', '@noble/hashes/', '../public/_locales/en/messages.json'],
  knowledge: [
    'core/',
    '@duckduckgo/autoconsent',
    '@ghostery/trackerdb',
    '@ghostery/adblocker',
    'node:',
    'valibot',
    'vite',
  ],
  platform: ['core/', 'virtual:page/', 'webextension-polyfill', 'valibot', '../public/_locales/en/messages.json'],
  store: ['core/', 'dexie', 'valibot'],
  background: [
    'core/',
    'platform/',
    'store/',
    'virtual:knowledge/',
    'webextension-polyfill',
    '@duckduckgo/autoconsent',
  ],
  content: [
    '@duckduckgo/autoconsent',
    'core/model.ts',
    'core/consent/managers/cookies-told.ts',
    'core/consent/managers/named.ts',
    'core/consent/managers/names.ts',
    'core/typed/',
    'core/page-evidence/thresholds.ts',
  ],
  ui: [
    'core/',
    'platform/',
    'store/read.ts',
    'store/live.ts',
    'store/read-opt-outs.ts',
    'virtual:knowledge/directory',
    'preact',
  ],
  popup: [
    'core/',
    'platform/',
    'store/read.ts',
    'store/read-opt-outs.ts',
    'ui/',
    'virtual:knowledge/directory',
    'preact',
  ],
  dashboard: [
    'core/',
    'platform/',
    'store/read.ts',
    'store/read-opt-outs.ts',
    'store/read-holdings.ts',
    'store/read-paths.ts',
    'store/read-links.ts',
    'store/read-overview.ts',
    'store/read-organizations.ts',
    'store/read-visits.ts',
    'ui/',
    'virtual:knowledge/directory',
    'virtual:knowledge/sources',
    'preact',
    'chartist',
  ],
  auditor: ['core/', 'node:', 'puppeteer-core'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

const IMPORT = /^(?:import|export)\s[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

function importsOf(file: string): string[] {
  const code = readFileSync(join(src, file), 'utf8');
  return [...code.matchAll(IMPORT)]
    .map(([, from, effect, dynamic]) => from ?? effect ?? dynamic ?? '')
    .map((specifier) => (specifier.startsWith('.') ? relative(src, join(src, dirname(file), specifier)) : specifier));
}

test('every folder of src is in the table', () => {
  expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(Object.keys(mayImport).sort());
});

test.each(files)('%s imports only what its folder may', (file) => {
  const [folder = ''] = file.split('/');
  const allowed = [`${folder}/`, ...(mayImport[folder] ?? [])];
  const forbidden = importsOf(file).filter((target) => !allowed.some((prefix) => target.startsWith(prefix)));
  expect(forbidden).toEqual([]);
});

test('the document names the same table', () => {
  const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  for (const [folder, allowed] of Object.entries(mayImport)) {
    const row = document.split('\n').find((line) => new RegExp(`^\\| \`${folder}\` +\\|`).test(line));
    for (const target of allowed) expect(row, `${folder} may import ${target}`).toContain(`\`${target}\``);
  }
});
