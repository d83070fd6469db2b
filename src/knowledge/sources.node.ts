// What is built into the extension and is somebody else's: names, versions and licences as the installed packages state them, so that the page
// that credits them cannot be out of date.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Source {
  /** Name of the npm package. */
  name: string;
  version: string;
  /** SPDX. */
  licence: string;
}

/** Those whose data or rules Candor's knowledge is made of. */
const knowledge = ['@ghostery/trackerdb', '@duckduckgo/autoconsent', 'prebid.js', 'tldts'];
/** Those whose code runs in it. */
const code = ['preact', 'dexie', 'valibot', '@noble/hashes', 'webextension-polyfill'];

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

export function readSources(): { knowledge: Source[]; code: Source[] } {
  return { knowledge: knowledge.map(read), code: code.map(read) };
}

/** Read as a file: packages need not export what they state of themselves. Throws where one states no licence. */
function read(name: string): Source {
  const { version, license } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  if (typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${name} states no version or licence.`);
  return { name, version, licence: license };
}
