// npm run lab:record: visits the lab in both browsers, and keeps what its server received in tests/fixtures/lab.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { liveTraffic } from './accuracy/lab-live.ts';
import { browserNames, type Recording, trafficFolder } from './accuracy/lab-traffic.ts';

/** Versions of the installed packages that the lab's pages and services name. */
function packagesInPages(): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const sources = ['pages', 'sdks', 'services', 'sites'].flatMap((folder) =>
    readdirSync(join(root, 'lab', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, 'lab', folder, name), 'utf8')),
  );
  const isNamed = (name: string) => sources.some((text) => new RegExp(`['\`]${name}['\`/]`).test(text));
  return Object.fromEntries(Object.entries<string>(devDependencies).filter(([name]) => isNamed(name)));
}

mkdirSync(trafficFolder, { recursive: true });
const packages = packagesInPages();
const recordings: Record<string, Recording> = {};
for (const name of browserNames) {
  const { requests, version } = await liveTraffic(name, (line) => console.log(line));
  const lines = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  writeFileSync(join(trafficFolder, `${name}.jsonl`), lines);
  recordings[name] = { browser: version, date: new Date().toISOString().slice(0, 10), packages };
}
writeFileSync(join(trafficFolder, 'recorded.json'), `${JSON.stringify(recordings, null, 2)}\n`);
