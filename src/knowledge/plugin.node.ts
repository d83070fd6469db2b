// Serves trackerdb, compiled, as two virtual modules: the background needs both, pages only the directory. A third has the rules by which
// banners are answered, read when the first banner is looked for; a fourth names what is somebody else's. Tables are strings, which an engine reads
// fastest as they are; parsing a string of JSON is faster than evaluating objects as code.

import type { Plugin } from 'vite';
import { acceptingSteps, compactRules } from './banner-rules.node.ts';
import { compileDirectory } from './directory-tables.node.ts';
import { compileFilters } from './recognition-tables.node.ts';
import { readSources } from './sources.node.ts';
import { readTrackerDb, trackerDbVersion } from './trackerdb.node.ts';

const modules: Record<string, () => string> = {
  'virtual:knowledge/recognition': () =>
    'import { directoryTables } from "virtual:knowledge/directory";\n' +
    'const { trackers, domains } = directoryTables;\n' +
    `export const recognitionTables = { trackers, domains, ...${JSON.stringify(compileFilters(readTrackerDb()))} };\n`,
  'virtual:knowledge/directory': () =>
    `export const directoryTables = ${JSON.stringify(compileDirectory(readTrackerDb()))};\n` +
    `export const knowledgeVersion = ${JSON.stringify(trackerDbVersion())};\n`,
  'virtual:knowledge/sources': () => `export const sources = ${JSON.stringify(readSources())};\n`,
  'virtual:knowledge/banners': () =>
    `export const readBannerRules = () => ${parsed(compactRules())};\n` +
    `export const readAcceptingSteps = () => ${parsed(acceptingSteps())};\n`,
};

const compiled = new Map<string, string>();

export function knowledgePlugin(): Plugin {
  return {
    name: 'candor-knowledge',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !(name in modules)) return undefined;
      const code = compiled.get(name) ?? modules[name]!();
      compiled.set(name, code);
      return code;
    },
  };
}

function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
