// Isolated world: passes what the probe reads on to the background, with the time at which it came, and what consent managers keep on the
// page. The page may have forged either.

import { HANDSHAKE } from './bridge.ts';
import { runtime } from './runtime.ts';
import { watchRecords } from './watch.ts';

/** A page can speak without end; what it says beyond this is not passed on. */
const MOST_MESSAGES = 64;
const MOST_CHARACTERS = 4096;

let passed = 0;
const sayGlobals = watchRecords((look, before) => tell({ standard: 'cmp', look, before }));

window.addEventListener(
  HANDSHAKE,
  (event) => {
    const channel = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof channel === 'string') window.addEventListener(channel, pass);
  },
  { once: true },
);

function pass(event: Event): void {
  const text = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS || passed >= MOST_MESSAGES) return;
  const reading = parsed(text);
  if (reading === undefined) return;
  passed += 1;
  if ('globals' in reading) sayGlobals(texts(reading.globals));
  else tell(reading);
}

function tell(reading: object): void {
  // Rejects while the extension is being updated or removed: then there is nobody to tell.
  runtime.sendMessage({ kind: 'consent.read', data: { ...reading, at: Date.now() } }).catch(() => undefined);
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
