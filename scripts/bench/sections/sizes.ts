// What there is to download and to read: the packages, and the worker's script. What every frame gets, `content.ts` has.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync, Visitor } from 'vite';
import { builtExtension } from '../../../src/auditor/extension.ts';
import { packed } from '../../package-contents.ts';
import type { Figure } from '../figure.ts';

const built = builtExtension('chrome');
/** No sentence of Candor's is as long as what trackerdb and autoconsent say, which the build writes into scripts as strings. */
const LONGEST_SENTENCE = 5_000;

export async function sizes(): Promise<Figure[]> {
  const scripts = withItsImports(join(built, 'service-worker-loader.js'));
  const worker = scripts.join('\n');
  return [
    ...(['chrome', 'firefox'] as const).map((target) => ({
      id: `sizes.package-${target}`,
      what: `package for ${target}`,
      unit: 'kB' as const,
      value: packed(target).length / 1000,
      bar: { most: 1500 },
    })),
    {
      id: 'sizes.worker',
      what: 'the worker’s scripts without knowledge, gzipped',
      unit: 'kB',
      value: gzipped(scripts.map(withoutTables).join('\n')),
      bar: { most: 250 },
    },
    { id: 'sizes.worker-whole', what: 'the worker’s scripts with it, gzipped', unit: 'kB', value: gzipped(worker) },
  ];
}

/** The script with its long strings left out. */
function withoutTables(script: string): string {
  const strings: { start: number; end: number }[] = [];
  const visitor = new Visitor({
    Literal: (node) => void strings.push(node),
    TemplateLiteral: (node) => void strings.push(node),
  });
  visitor.visit(parseSync('worker.js', script).program);
  return strings
    .filter(({ start, end }) => end - start > LONGEST_SENTENCE)
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}""${text.slice(end)}`, script);
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}

/** The text of a module and of all that it imports at its start. */
function withItsImports(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const imported = [...text.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)].map(([, name]) =>
    join(dirname(path), name!),
  );
  return [text, ...imported.flatMap((one) => withItsImports(one, seen))];
}
