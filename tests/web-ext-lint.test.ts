// Mozilla's own check of what is handed in: no error, and no warning that is not explained here.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtExtension, root } from '../src/auditor/extension.ts';

const explained: Record<string, string> = {
  KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION:
    'data_collection_permissions is asked for by Firefox 140 and passed over by those before',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'the same, on Android from 142',
  UNSAFE_VAR_ASSIGNMENT:
    'Preact’s own support for dangerouslySetInnerHTML, and Chartist’s for labels that are HTML; Candor uses neither (see below)',
  COINMINER_USAGE_DETECTED: 'the table of trackers names coin miners among them',
};

test('web-ext lint has no error, and only warnings that are explained', () => {
  const webExt = join(root, 'node_modules', '.bin', 'web-ext');
  const args = ['lint', '--source-dir', builtExtension('firefox'), '--output', 'json', '--no-input'];
  const { stdout } = spawnSync(webExt, args, { encoding: 'utf8' });
  const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; message: string }[]>;
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !Object.hasOwn(explained, code))).toEqual([]);
}, 60_000);

test('no component writes HTML', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const writing = files.filter((file) =>
    /innerHTML|insertAdjacentHTML|document\.write/i.test(readFileSync(join(root, 'src', file), 'utf8')),
  );
  expect(writing).toEqual([]);
});
