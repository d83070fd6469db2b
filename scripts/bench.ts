// npm run bench: every figure of what Candor costs, beside its peers in the same run, each with its bar. `npm run bench [-- SECTION …] [--write]`;
// with --write the table goes into docs/performance.md. Fails when a bar is missed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../src/auditor/extension.ts';
import { type Figure, isMet } from './bench/figure.ts';
import { knowledge } from './bench/sections/knowledge.ts';
import { recognition } from './bench/sections/recognition.ts';
import { sizes } from './bench/sections/sizes.ts';
import { machine, table, writeTable } from './bench/table.ts';

const sections: Record<string, () => Promise<Figure[]>> = { sizes, knowledge, recognition };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`No section is called ${unknown.join(', ')}: ${Object.keys(sections).join(', ')}`);

const figures: Figure[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) {
  const measured = await sections[name]!();
  console.log(`\n${table(measured)}`);
  figures.push(...measured);
}
const result = { machine: machine(), at: new Date().toISOString(), figures };
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/bench.json'), `${JSON.stringify(result, undefined, 2)}\n`);
if (values.write) writeTable(result);
const missed = figures.filter((figure) => isMet(figure) === false);
console.log(
  `\n${figures.length} figures, ${missed.length} over or under their bars${missed.length > 0 ? `: ${missed.map(({ id }) => id).join(', ')}` : ''}`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
