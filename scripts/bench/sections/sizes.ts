// What there is to download and to read: the packages, the worker's script, and what every frame gets.

import { readFileSync, statSync } from 'node:fs';
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
  const [top, inner] = [scriptsOf(true), scriptsOf(false)];
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
    { id: 'sizes.page', what: 'content scripts of a page', unit: 'kB', value: bytes(top) / 1000, bar: { most: 12 } },
    {
      id: 'sizes.frame',
      what: 'content scripts of a frame',
      unit: 'kB',
      value: bytes(inner) / 1000,
      bar: { most: 12 },
    },
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

interface ContentScript {
  js: string[];
  all_frames?: boolean;
}

/** Of the manifest, and those that are registered while the person lets Candor look into pages, as by default. */
function scriptsOf(isTop: boolean): string[] {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const declared: ContentScript[] = manifest.content_scripts;
  const everywhere = ['content/in-page-probe.js', 'content/in-page-relay.js'];
  return [...declared.filter(({ all_frames }) => isTop || all_frames).flatMap(({ js }) => js), ...everywhere];
}

function bytes(scripts: readonly string[]): number {
  return scripts.reduce((sum, name) => sum + statSync(join(built, name)).size, 0);
}
