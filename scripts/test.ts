// npm test: everything, in the order in which failures are cheapest to learn of. The last line counts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { provideBrowser } from './provide-browser.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const cache = join(root, '.cache');

const steps: [name: string, run: () => Counts | Promise<Counts>][] = [
  ['types: extension', () => command('tsc', '-p', 'tsconfig.json')],
  ['types: core alone', () => command('tsc', '-p', 'src/core/tsconfig.json')],
  ['types: tools, lab and tests', () => command('tsc', '-p', 'tsconfig.node.json')],
  ['types: the lab’s pages', () => command('tsc', '-p', 'lab/pages/tsconfig.json')],
  ['format and lint', () => command('biome', 'ci', '--error-on-warnings', '.')],
  ['build for Chrome', () => command('vite', 'build', '--mode', 'chrome', '--logLevel', 'warn')],
  ['build for Firefox', () => command('vite', 'build', '--mode', 'firefox', '--logLevel', 'warn')],
  ['unit, architecture, manifest', () => vitest('unit')],
  ['browsers', browsers],
  ['end to end, Chromium and Firefox', () => vitest('e2e')],
  ['soak, Chromium and Firefox', () => vitest('soak')],
];

function command(name: string, ...args: string[]): Counts {
  const { status } = spawnSync(bin(name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function browsers(): Promise<Counts> {
  try {
    for (const name of ['chromium', 'firefox'] as const) console.log(`  ${name}: ${await provideBrowser(name)}`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitest(project: string): Counts {
  const output = join(cache, `vitest-${project}.json`);
  rmSync(output, { force: true });
  const { failed } = command(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  );
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(output, 'utf8'));
  // A file that cannot be loaded fails without failing any of its tests.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, failed), skipped: numPendingTests };
}

/** Lines that tests leave to be printed last. */
function summaries(): string[] {
  return readdirSync(cache)
    .filter((name) => name.startsWith('summary-'))
    .sort();
}

mkdirSync(cache, { recursive: true });
// What an earlier run found is not this one's.
for (const name of summaries()) rmSync(join(cache, name));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of steps) {
  console.log(`\n▶ ${name}`);
  const started = Date.now();
  const counts = await run();
  console.log(`${counts.failed === 0 ? '✔' : '✘'} ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
for (const name of summaries()) console.log(readFileSync(join(cache, name), 'utf8').trimEnd());
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
