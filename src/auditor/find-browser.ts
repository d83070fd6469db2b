// Where is a browser on this machine? Chromium, Chrome and Edge are all taken for `chromium`.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './options.ts';

const variables: Record<BrowserName, string> = { chromium: 'CANDOR_CHROMIUM', firefox: 'CANDOR_FIREFOX' };

const programs: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const places: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Path of the browser's program: the one that an environment variable names, else the first in PATH or in a usual place. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[variables[name]];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = programs[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...inPath, ...places[name]].find(isProgram);
}

/** What a person can do where none was found. */
export function howToGet(name: BrowserName): string {
  const [what, debian] = name === 'chromium' ? ['Chromium, Chrome or Edge', 'chromium'] : ['Firefox', 'firefox-esr'];
  return `${what} was not found. Install it (on Debian: apt-get install ${debian}), or name its program in ${variables[name]}.`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
