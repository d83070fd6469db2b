// The content scripts as the build has made them, in the order in which browsers run them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../src/auditor/extension.ts';

export interface ContentScripts {
  isolated: readonly string[];
  main: readonly string[];
}

interface Declared {
  js: string[];
  all_frames?: boolean;
  world?: 'MAIN';
}

const built = builtExtension('chrome');
const textOf = (file: string) => readFileSync(join(built, file), 'utf8');

/** The texts of those that every page has, or every frame in one: of the manifest, and those that are registered while the person lets Candor look into pages, as by default. */
export function contentScripts(of: 'page' | 'frame'): ContentScripts {
  const declared: Declared[] = JSON.parse(textOf('manifest.json')).content_scripts;
  const here = declared.filter(({ all_frames }) => of === 'page' || all_frames);
  const inWorld = (isMain: boolean) =>
    here.filter(({ world }) => (world === 'MAIN') === isMain).flatMap(({ js }) => js);
  return {
    isolated: [...inWorld(false), 'content/in-page-relay.js'].map(textOf),
    main: [...inWorld(true), 'content/in-page-probe.js'].map(textOf),
  };
}

export function contentScript(name: string): string {
  return textOf(`content/${name}.js`);
}

/** The same script, read and not run: what browsers take for its bytes alone. */
export function readOnly(script: string): string {
  return `function candorNever() {${script}}`;
}
