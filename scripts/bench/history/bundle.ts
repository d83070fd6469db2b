// Builds the part of the bench that runs in a page, and a copy of the extension that has an empty page.

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension, root } from '../../../src/auditor/extension.ts';
import { knowledgePlugin } from '../../../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../../../src/knowledge/rights-plugin.node.ts';

/** A script that makes `globalThis.bench`. */
export async function inPageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), rightsPlugin()],
    build: {
      write: false,
      lib: { entry: join(root, 'scripts/bench/history/in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code.replace(/^var bench ?=/, 'globalThis.bench =');
}

export const EMPTY = 'empty.html';
export const ASKING = 'asking.html';

/**
 * Candor as it was built, with two pages more: one that says a word, and one that says it once the background has answered and the database has given
 * a row. Returns the folder.
 */
export function withEmptyPages(target: 'chrome' | 'firefox'): string {
  const folder = join(root, 'dist', `bench-${target}`);
  cpSync(builtExtension(target), folder, { recursive: true });
  const page = (words: string, script: string) =>
    `<!doctype html><title>Empty</title><main class="verdict">${words}</main><script type="module" src="${script}"></script>`;
  writeFileSync(join(folder, EMPTY), page('Candor', 'shown.js'));
  writeFileSync(join(folder, 'shown.js'), SHOWN_SCRIPT);
  writeFileSync(join(folder, ASKING), page('', 'asking.js'));
  writeFileSync(join(folder, 'asking.js'), ASKING_SCRIPT + SHOWN_SCRIPT);
  return folder;
}

/** As Preact runs what is to come after a paint. */
const SHOWN_SCRIPT = `requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));`;

const ASKING_SCRIPT = `
const tabId = Number(new URLSearchParams(location.search).get('tab'));
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('candor');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const answer = await chrome.runtime.sendMessage({ kind: 'tab.state', data: { tabId } });
const store = (await opened).transaction('visits').objectStore('visits');
const visit = await new Promise((resolve) => {
  const request = store.get(answer.visit);
  request.onsuccess = () => resolve(request.result);
});
document.querySelector('main').textContent = visit.site;
`;
