// Isolated world: passes what the probe reads on to the background, with the time at which it came, and what consent managers keep on the
// page. The page may have forged either.

import { HANDSHAKE } from './bridge.ts';
import { ownWorld } from './own-world.ts';
import { runtime } from './runtime.ts';
import { watchRecords } from './watch.ts';

/** A page can speak without end; what it says beyond this is not passed on. */
const MOST_MESSAGES = 64;
const MOST_CHARACTERS = 4096;

/** Signs of a consent manager that are passed on; each is reason to look once more whether it asks. */
const MOST_SIGNS = 16;

let passed = 0;
let signs = 0;
const watch = watchRecords((look, before) => {
  tell({ standard: 'cmp', look, before });
  lookForBanner();
});
ownWorld.candorLooksAtRecords = watch.lookAgain;

window.addEventListener(
  HANDSHAKE,
  (event) => {
    const channel = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof channel === 'string') window.addEventListener(channel, pass);
  },
  { once: true },
);

// Back from where the browser keeps pages that were left: the background has forgotten that it watched.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted && signs > 0) lookForBanner();
});

function pass(event: Event): void {
  const text = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS || passed >= MOST_MESSAGES) return;
  const reading = parsed(text);
  if (reading === undefined) return;
  passed += 1;
  if ('globals' in reading) watch.sayGlobals(texts(reading.globals));
  else {
    tell(reading);
    lookForBanner();
  }
}

/** Pages on which nothing of a consent manager is never get as far as this. */
function lookForBanner(): void {
  if (signs >= MOST_SIGNS) return;
  signs += 1;
  send('banner.watch', undefined);
}

function tell(reading: object): void {
  send('consent.read', { ...reading, at: Date.now() });
}

function send(kind: string, data: unknown): void {
  // Rejects while the extension is being updated or removed: then there is nobody to tell.
  runtime.sendMessage({ kind, data }).catch(() => undefined);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
