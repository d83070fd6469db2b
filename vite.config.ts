import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { knowledgePlugin } from './src/knowledge/plugin.node.ts';
import { rightsPlugin } from './src/knowledge/rights-plugin.node.ts';
import { chunkGroups, FIRST_SCREEN, preloadScripts } from './vite.chunks.ts';

// Chrome changes the headers of a WebSocket's handshake only where its schemes are named; Firefox takes them for the same as the others.
const hostsOfChrome: string[] = [...manifest.host_permissions, 'ws://*/*', 'wss://*/*'];

// One source, two targets: `vite build --mode chrome` and `--mode firefox`. All that differs between them is here.
const targets = {
  chrome: {
    permissions: manifest.permissions,
    host_permissions: hostsOfChrome,
    minimum_chrome_version: '120',
    background: { service_worker: 'src/background/index.ts', type: 'module' },
  },
  firefox: {
    // Says which hosts are other names for a tracker's; Chrome has no such thing.
    permissions: [...manifest.permissions, 'dns'],
    background: { scripts: ['src/background/index.ts'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'candor@candor.example',
        // MAIN-world content scripts came with Firefox 128.
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const;

function targetOf(mode: string): keyof typeof targets {
  return mode === 'firefox' ? 'firefox' : 'chrome';
}

/** Vite's live reload needs a socket to its own server and inline styles; a build that people install must not. */
function withoutPolicy({ content_security_policy: _, ...rest }: typeof manifest) {
  return rest;
}

/** Whoever has the extension has the schema of its reports. */
function shipSchema(): Plugin {
  const source = () => readFileSync(new URL('src/core/report/report.schema.json', import.meta.url));
  return {
    name: 'candor-schema',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'report.schema.json', source: source() });
    },
  };
}

/** Scripts that the background puts into pages (in `platform`: `page-scripts.ts`, `on-demand.ts`, `banner-script.ts`): one file each that needs no other, under a name that stays. */
function pageScripts(): Plugin {
  return {
    name: 'candor-page-scripts',
    async generateBundle() {
      for (const name of ['in-page-relay', 'in-page-probe', 'consent', 'typed', 'banner', 'gpc'])
        this.emitFile({
          type: 'asset',
          fileName: `content/${name}.js`,
          source: await selfContained(`src/content/${name}.iife.ts`),
        });
    },
  };
}

/** The popup's first paint: one file that needs no other, named in the popup's document before all of its scripts (vite.chunks.ts). */
function firstScreen(): Plugin {
  return {
    name: 'candor-first-screen',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: FIRST_SCREEN,
        source: await selfContained('src/popup/first-screen.iife.tsx'),
      });
    },
  };
}

/** The scripts of the manifest, which every page has, in as few bytes as those above. */
function smallestScripts(): Plugin {
  return {
    name: 'candor-smallest-scripts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const asset of Object.values(bundle)) {
          const [, name] = /^src\/content\/(\w+)\.iife\.js$/.exec(asset.fileName) ?? [];
          if (name !== undefined && asset.type === 'asset')
            asset.source = await selfContained(`src/content/${name}.iife.ts`);
        }
      },
    },
  };
}

/**
 * The polyfill as a module. It is written for CommonJS, and what a bundler puts around that copies all that a browser offers, property by property: each
 * namespace of the API is made then, needed or not, whenever the background or a page starts.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'candor-polyfill',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined;
      return `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;\n`;
    },
  };
}

/** The reader of a page's interfaces as a function of one argument, which the background hands to the page's own world. */
function pageFunctions(): Plugin {
  const id = 'virtual:page/consent-reader';
  return {
    name: 'candor-page-functions',
    resolveId: (source) => (source === id ? id : undefined),
    async load(source) {
      if (source !== id) return undefined;
      const script = await selfContained('src/content/consent-reader.ts');
      return `export function readConsent(candorDoor) {\n${script}\n}`;
    },
  };
}

/** Properties of the in-page probe's own objects: every frame reads their names, and nobody else does. */
const OWN_PROPERTIES = {
  include:
    /^(?:itsCanvas|isScene|readCount|wasDrawn|asksForCard|mostCharacters|textCount|wasSaved|fontsSet|fontCount|lastMeasured|timesInARow)$/,
};

async function selfContained(input: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input,
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: {
          format: 'iife',
          codeSplitting: false,
          topLevelVar: false,
          minify: { compress: true, mangle: true, mangleProps: OWN_PROPERTIES },
        },
      },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}

export default defineConfig(({ command, mode }) => {
  const target = targetOf(mode);
  const shared = command === 'serve' ? withoutPolicy(manifest) : manifest;
  return {
    plugins: [
      knowledgePlugin(),
      rightsPlugin(),
      shipSchema(),
      pageScripts(),
      pageFunctions(),
      polyfillAsModule(),
      smallestScripts(),
      firstScreen(),
      preloadScripts(),
      crx({ manifest: { ...shared, ...targets[target] } as ManifestV3Export, browser: target }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      // The oldest browsers that take the extension: for older ones, :dir() would become a guess by language.
      cssTarget: ['chrome120', 'firefox128'],
      modulePreload: false,
      // Knowledge is one large file, read from the disk, not from a network.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: { dashboard: 'src/dashboard/index.html' },
        // It would write the table of public suffixes, one long string, twice.
        optimization: { inlineConst: false },
        output: { codeSplitting: { groups: chunkGroups() } },
      },
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
  };
});
