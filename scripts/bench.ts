// npm run bench: every figure of what Candor costs, beside its peers in the same run, each with its bar. `npm run bench [-- SECTION …] [--write]`;
// with --write the table of each section goes into docs/performance.md. Fails when a bar is missed or a section breaks off.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../src/auditor/extension.ts';
import { type Figure, isMet } from './bench/figure.ts';
import { content } from './bench/sections/content.ts';
import { history } from './bench/sections/history.ts';
import { knowledge } from './bench/sections/knowledge.ts';
import { memory } from './bench/sections/memory.ts';
import { pages } from './bench/sections/pages.ts';
import { pipeline } from './bench/sections/pipeline.ts';
import { recognition } from './bench/sections/recognition.ts';
import { reports } from './bench/sections/reports.ts';
import { sizes } from './bench/sections/sizes.ts';
import { store } from './bench/sections/store.ts';
import { worker } from './bench/sections/worker.ts';
import { machine, table, writeTable } from './bench/table.ts';

const sections: Record<string, () => Promise<Figure[]>> = {
  sizes,
  content,
  knowledge,
  recognition,
  pipeline,
  worker,
  memory,
  pages,
  store,
  history,
  reports,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`No section is called ${unknown.join(', ')}: ${Object.keys(sections).join(', ')}`);

const figures: Figure[] = [];
const broken: string[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) {
  // A section takes minutes: what was measured before one that breaks off is kept.
  try {
    const measured = await sections[name]!();
    console.log(`\n${table(measured)}`);
    figures.push(...measured);
    if (values.write)
      writeTable({ section: name, machine: machine(), at: new Date().toISOString(), figures: measured });
  } catch (cause) {
    console.error(`\n${name} broke off.`, cause);
    broken.push(name);
  }
}
mkdirSync(join(root, 'dist'), { recursive: true });
const result = { machine: machine(), at: new Date().toISOString(), figures };
writeFileSync(join(root, 'dist/bench.json'), `${JSON.stringify(result, undefined, 2)}\n`);
const missed = figures.filter((figure) => isMet(figure) === false).map(({ id }) => id);
const named = (names: string[]) => (names.length > 0 ? `: ${names.join(', ')}` : '');
console.log(
  `\n${figures.length} figures, ${missed.length} over or under their bars${named(missed)}; ${broken.length} sections broke off${named(broken)}`,
);
process.exitCode = missed.length + broken.length > 0 ? 1 : 0;
