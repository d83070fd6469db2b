// Holds the directory of rights to its schema before anything is built, and leaves out of packages what only those need who check or edit
// it: where a row was read, and on what ground it stands.

import type { Plugin } from 'vite';
import { rightsComplaints } from './rights-check.node.ts';
import { readTrackerDb } from './trackerdb.node.ts';

const DATA = /\/src\/core\/rights\/data\/[\w-]+\.json$/;
const forEditors = new Set(['source', 'evidence']);

export function rightsPlugin(): Plugin {
  let build = false;
  return {
    name: 'candor-rights',
    enforce: 'pre',
    configResolved: ({ command }) => {
      build = command === 'build';
    },
    buildStart() {
      const { organizations } = readTrackerDb();
      const complaints = rightsComplaints((key) => Object.hasOwn(organizations, key));
      if (complaints.length > 0) throw new Error(`The directory of rights is not sound:\n${complaints.join('\n')}`);
    },
    transform: (code, id) => (build && DATA.test(id) ? packed(code) : undefined),
  };
}

/** A file of rows without what only its editors need. */
export function packed(json: string): string {
  return JSON.stringify(JSON.parse(json, (key, value) => (forEditors.has(key) ? undefined : value)));
}
