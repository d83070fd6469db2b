// What a test measured, in a line: printed at once, and by `npm test` once more at its end.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';

/** `name` is of the file that holds the line until then, and puts the lines in order. */
export function summarise(name: string, line: string): void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache', `summary-${name}.txt`), `${line}\n`);
  console.log(line);
}
