// The figures as a table, for the terminal and for docs/performance.md, with the machine and the date.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';
import { barInWords, type Figure, isMet, valueInWords } from './figure.ts';

const path = join(root, 'docs/performance.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

/** Of one section of the bench. */
export interface Result {
  section: string;
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

/** Puts a section's figures between the two marks of the document, in place of its former ones. Throws where it has no such marks. */
export function writeTable(result: Result): void {
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), result));
}

export function withTable(text: string, { section, machine: where, at, figures }: Result): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('The document has no place for the figures');
  const headings = text
    .slice(begin + BEGIN.length, end)
    .split(/^(?=### )/m)
    .map((part) => part.trim());
  const heading = `### ${section}`;
  const own = `${heading}\n\n${where}; ${at.slice(0, 10)}\n\n${table(figures)}`;
  const isOwn = (part: string) => part === heading || part.startsWith(`${heading}\n`);
  const parts = headings.some(isOwn) ? headings.map((part) => (isOwn(part) ? own : part)) : [...headings, own];
  const whole = parts.filter((part) => part !== '').join('\n\n');
  return `${text.slice(0, begin + BEGIN.length)}\n\n${whole}\n\n${text.slice(end)}`;
}
