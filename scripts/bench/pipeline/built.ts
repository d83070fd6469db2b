// Builds the background for the bench, as the build makes the worker's script, with stand-ins for what needs a browser.

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { root } from '../../../src/auditor/extension.ts';
import { knowledgePlugin } from '../../../src/knowledge/plugin.node.ts';

/** What stands in for parts that are not there. */
const standIns: Record<string, string> = {
  'src/platform/browser.ts': 'told-browser.ts',
  'src/platform/next-task.ts': 'immediate.ts',
  'src/store/commit.ts': 'no-commit.ts',
};

const inFolder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

function standingIn(): Plugin {
  return {
    name: 'candor-stand-ins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const stand = Object.entries(standIns).find(([path]) => resolved?.id === join(root, path));
      return stand ? inFolder(stand[1]) : resolved;
    },
  };
}

/** As the build makes the worker's script. */
export async function builtBackground(minify = true): Promise<typeof import('./background.ts')> {
  const outDir = join(root, 'dist/bench-pipeline');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), standingIn()],
    ssr: { noExternal: true },
    build: { ssr: true, outDir, minify, rolldownOptions: { input: { background: inFolder('background.ts') } } },
  });
  return import(pathToFileURL(join(outDir, 'background.js')).href);
}
