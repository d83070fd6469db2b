// Which modules the build puts into one file. By itself it makes a file for every set of pages that share something, several dozen of them, and a popup waits
// for each: what it needs comes in few files instead, apart by who else needs it, and all of them are named in its document, so that none waits for another.

import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

interface ModuleImports {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleImports | null;
}

const pathOf = (module: string) => fileURLToPath(new URL(`src/${module}`, import.meta.url));

/** The script that makes the popup's first paint, in the build. */
export const FIRST_SCREEN = 'src/popup/first-screen.js';

const popupDocument = pathOf('popup/index.html');
const first = pathOf('popup/main.ts');
const store = pathOf('popup/first-facts.ts');
const page = pathOf('popup/page.tsx');
const background = pathOf('background/index.ts');
const dashboard = pathOf('dashboard/index.html');

/** Of one build. What is named first is taken first, with all that it imports; what none names stands with whoever imports it. */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  const isReached = reaching(({ importedIds }) => importedIds);
  const isEverReached = reaching(({ importedIds, dynamicallyImportedIds }) => [
    ...importedIds,
    ...dynamicallyImportedIds,
  ]);
  const names: ((id: string, modules: Modules) => string | null)[] = [
    (id) => (id.includes('virtual:knowledge/directory') ? 'directory' : null),
    // The popup asks the background with it before it has read the rest.
    (id, modules) => (id !== first && isReached(id, first, modules) ? 'first' : null),
    // And the store with this, before it has read what it shows the answers with.
    (id, modules) => (id !== store && isReached(id, store, modules) ? 'store' : null),
    (id, modules) => (isReached(id, page, modules) && isReached(id, background, modules) ? 'shared' : null),
    // A worker waits for each of its files whenever it starts, however small it is.
    (id, modules) => (isReached(id, background, modules) && isEverReached(id, dashboard, modules) ? 'common' : null),
    (id, modules) => (id !== page && isReached(id, page, modules) ? 'pages' : null),
  ];
  return names.map((name, nth) => ({ name, priority: names.length - nth }));
}

/** Whether a module is among those that are found from another: with what each imports, all that a browser reads before it runs that one. */
function reaching(importsOf: (module: ModuleImports) => readonly string[]) {
  const found = new Map<string, ReadonlySet<string>>();
  return (id: string, from: string, modules: Modules): boolean => {
    if (!found.has(from)) found.set(from, allFrom(from));
    return found.get(from)!.has(id);

    function allFrom(first: string): Set<string> {
      const all = new Set([first]);
      for (const one of all) {
        const module = modules.getModuleInfo(one);
        if (module) for (const imported of importsOf(module)) all.add(imported);
      }
      return all;
    }
  };
}

/**
 * Has the popup's document begin with what makes its first paint, which puts in the others once it is on the screen, or at once where there is none: read at
 * the same time, they hold it up. All that the popup reads until it shows what is stored is named in the document: what its first script asks for as
 * soon as it runs, and what that imports. A browser would only find them one after the other.
 */
export function preloadScripts(): Plugin {
  return {
    name: 'candor-preload-scripts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { chunk, bundle = {} }) {
        if (chunk?.facadeModuleId !== popupDocument) return html;
        const files = new Set([...chunk.imports, ...chunk.dynamicImports]);
        for (const file of files) {
          const output = bundle[file];
          if (output?.type === 'chunk') for (const imported of output.imports) files.add(imported);
        }
        const preloads = [...files].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`);
        const [first] = /<script type="module"[^>]*><\/script>/.exec(html) ?? [];
        if (first === undefined) throw new Error('the popup has no script');
        const later = `<template id="later">${preloads.join('')}${first}</template>`;
        return html
          .replace(first, '')
          .replace('</body>', `${later}\n    <script src="/${FIRST_SCREEN}"></script>\n  </body>`);
      },
    },
  };
}
