// npm run locales: of each language, what is missing, wrong or word for word as in English. Exits with 1 where anything is.

import { languages } from '../src/platform/languages.ts';
import { type Faults, faultsOf } from './locales/faults.ts';
import { codes, messagesOf } from './locales/read.ts';

/** As many keys of a kind as a screen can take. */
const MOST = 20;

const english = messagesOf('en');
let faulty = false;
for (const code of new Set([...Object.keys(languages), ...codes])) {
  const faults = codes.includes(code) ? faultsOf(code, english, messagesOf(code)) : undefined;
  const lines = faults ? linesOf(faults) : ['  no file of messages'];
  faulty ||= lines.length > 0;
  console.log([`${code}: ${lines.length === 0 ? 'complete' : ''}`, ...lines].join('\n'));
}
process.exitCode = faulty ? 1 : 0;

function linesOf(faults: Faults): string[] {
  return Object.entries(faults)
    .filter(([, keys]) => keys.length > 0)
    .map(
      ([kind, keys]) => `  ${kind} (${keys.length}): ${keys.slice(0, MOST).join(' ')}${keys.length > MOST ? ' …' : ''}`,
    );
}
