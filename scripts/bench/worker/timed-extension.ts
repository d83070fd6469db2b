// A copy of the built extension whose background notes when its scripts began to be evaluated, when that was done, and when it first had a request on
// the disk. What is measured is the rest, byte by byte as people install it.

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../../src/auditor/extension.ts';

/** Milliseconds since the worker, or the event page, began. */
export interface Noted {
  begun: number;
  evaluated: number;
  /** Absent until a request is stored. */
  stored?: number;
}

const LOADER = 'service-worker-loader.js';

/** Folder of the copy, which the caller deletes. `background`: a script to be timed in the place of Candor's own. */
export function timedExtension(target: 'chrome' | 'firefox', background?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  cpSync(builtExtension(target), folder, { recursive: true });
  const loader = background ? `import '${background}';` : readFileSync(join(folder, LOADER), 'utf8');
  writeFileSync(join(folder, 'bench-before.js'), before);
  writeFileSync(join(folder, 'bench-after.js'), 'globalThis.benchNoted.evaluated = performance.now();\n');
  writeFileSync(join(folder, LOADER), `import './bench-before.js';\n${loader}\nimport './bench-after.js';\n`);
  return folder;
}

/** A transaction that put parts of the log has them on the disk when it completes. */
const before = `
const noted = { begun: 0 };
globalThis.benchNoted = noted;
for (const name of ['add', 'put']) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...row) {
    if (this.name === 'requests' && noted.stored === undefined)
      this.transaction.addEventListener('complete', () => { noted.stored ??= performance.now(); });
    return write.apply(this, row);
  };
}
noted.begun = performance.now();
`;
