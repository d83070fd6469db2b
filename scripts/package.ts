// npm run package: two zips into dist/, each with its hash.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { packed } from './package-contents.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const target of ['chrome', 'firefox'] as const) {
  const zip = packed(target);
  const path = join(root, 'dist', `candor-${version}-${target}.zip`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(path, zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  console.log(`${relative(root, path)}  ${(zip.length / 1000).toFixed(0)} kB  sha256 ${hash}`);
}
