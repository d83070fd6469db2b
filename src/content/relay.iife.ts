// Isolated world: passes what the probe reads on to the background, with the time at which it came, and what consent managers keep on the
// page. The page may have forged either.

import { hasActed } from './acted.ts';
import { asksOf, HANDSHAKE } from './bridge.ts';
import type { Stated } from './look.ts';
import { runtime } from './runtime.ts';
import { watchRecords } from './watch.ts';

/** A page can speak without end; what it says beyond this is not passed on. A TCF interface may list a thousand vendors, three times. */
const MOST_MESSAGES = 64;
const MOST_CHARACTERS = 24_576;
/** What the probe says of globals and interfaces, and what a page can make it say of them. */
const MOST_STATED = 131_072;

let passed = 0;
let ask: () => void = () => undefined;
/** The newest reading of each standard, as text. */
const newest = new Map<unknown, string>();
const sayStated = watchRecords({
  report: (look, before, acted) => tell({ standard: 'cmp', look, before, acted }),
  ask: () => ask(),
});

window.addEventListener(
  HANDSHAKE,
  (event) => {
    const channel = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof channel !== 'string') return;
    window.addEventListener(channel, pass);
    ask = () => void window.dispatchEvent(new CustomEvent(asksOf(channel)));
  },
  { once: true },
);

function pass(event: Event): void {
  const text = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text !== 'string' || text.length > MOST_STATED) return;
  // What the records' watch passes on it counts itself.
  if (text.startsWith('{"globals":')) sayStated(statedIn(parsed(text)));
  else if (text.length <= MOST_CHARACTERS) passReading(text);
}

function passReading(text: string): void {
  const reading = passed < MOST_MESSAGES ? parsed(text) : undefined;
  if (!reading) return;
  const { standard } = reading as { standard?: unknown };
  const before = newest.get(standard);
  if (before === text) return;
  passed += 1;
  newest.set(standard, text);
  // Of what is heard first, nobody knows since when it is so.
  tell({ ...reading, acted: before !== undefined && hasActed() });
}

function tell(reading: object): void {
  // Rejects while the extension is being updated or removed: then there is nobody to tell.
  runtime.sendMessage({ kind: 'consent.read', data: { ...reading, at: Date.now() } }).catch(() => undefined);
}

function statedIn(message: object | undefined): Stated {
  const { globals, stated } = (message ?? {}) as { globals?: unknown; stated?: unknown };
  return {
    globals: Array.isArray(globals) ? globals.filter((item) => typeof item === 'string') : [],
    stated: typeof stated === 'object' && stated !== null ? stated : {},
  };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
