// A copy of the built extension with another background in it: the polyfill, Dexie, and the text of Candor's whole background within a function that
// nobody calls.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PluginOption, type Rolldown } from 'vite';
import { root } from '../../../src/auditor/extension.ts';
import { knowledgePlugin } from '../../../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../../../src/knowledge/rights-plugin.node.ts';
import { timedExtension } from './timed-extension.ts';

/** Folder of the copy, which the caller deletes. */
export async function floorExtension(target: 'chrome' | 'firefox'): Promise<string> {
  const background = await bundled(fileURLToPath(new URL('./floor-background.ts', import.meta.url)), []);
  const candors = await bundled(join(root, 'src/background/index.ts'), [knowledgePlugin(), rightsPlugin()]);
  const folder = timedExtension(target, './bench-floor/background.js');
  mkdirSync(join(folder, 'bench-floor'));
  writeFileSync(
    join(folder, 'bench-floor/background.js'),
    `${background}\nglobalThis.benchUncalled = () => {\n${candors}\n};\n`,
  );
  return folder;
}

/** All of a script in one, as the build minifies it. */
async function bundled(entry: string, plugins: PluginOption[]): Promise<string> {
  const [built] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'benchScript' },
      // What is handed to pages is no code of the background's own.
      rolldownOptions: { external: /^virtual:page/, output: { codeSplitting: false, globals: () => 'undefined' } },
    },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}
