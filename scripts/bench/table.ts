// The figures as a table, for the terminal and for docs/performance.md, with the machine and the date.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';
import { barInWords, type Figure, isMet, valueInWords } from './figure.ts';

const path = join(root, 'docs/performance.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

export interface Result {
  machine: string;
  /** ISO 8601. */
  at: string;
  figures: readonly Figure[];
}

export function machine(): string {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, valueInWords(figure), barInWords(figure), verdict(figure)]);
  const lines = [['figure', 'measured', 'bar', ''], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function verdict(figure: Figure): string {
  const met = isMet(figure);
  return met === undefined ? '' : met ? 'met' : 'missed';
}

/** Puts the figures between the two marks of the document. Throws where it has none. */
export function writeTable({ machine: where, at, figures }: Result): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no place for the figures`);
  const about = `${where}; ${at.slice(0, 10)}. Medians; in brackets the middle half of the rounds.`;
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${about}\n\n${table(figures)}\n\n${text.slice(end)}`);
}
