// Isolated world: passes what the probe reads on to the background, with the time at which it came, and what consent managers keep on the
// page. The page may have forged either.

import { hasActed } from './acted.ts';
import { BANNER_IDS } from './banner-ids.ts';
import { ASKS, HANDSHAKE, SAYS } from './bridge.ts';
import type { Stated } from './look.ts';
import { ownWorld } from './own-world.ts';
import { runtime } from './runtime.ts';
import { watchRecords } from './watch.ts';

/** A page can speak without end; what it says beyond this is not passed on. A TCF interface may list a thousand vendors, three times. */
const MOST_MESSAGES = 64;
const MOST_CHARACTERS = 24_576;
/** What the probe says of globals and interfaces, and what a page can make it say of them. */
const MOST_STATED = 131_072;

/** Signs of a consent manager that are passed on; each is reason to look once more whether it asks. */
const MOST_SIGNS = 16;

let passed = 0;
let signs = 0;
let hasQuestion = false;
let askProbe: () => void = () => undefined;
/** The newest reading of each standard, as text. */
const newest = new Map<unknown, string>();
const watch = watchRecords({
  report(look, before, acted) {
    tell({ standard: 'cmp', look, before, acted });
    lookForBanner();
  },
  ask: () => askProbe(),
  glance: lookForQuestion,
});
ownWorld.candorLooksAtRecords = watch.lookAgain;
ownWorld.candorHearsOfCookies = watch.sayCookies;
if (ownWorld.candorHeardOfCookies) watch.sayCookies(ownWorld.candorHeardOfCookies);

window.addEventListener(
  HANDSHAKE,
  (event) => {
    const channel = (event as FocusEvent).relatedTarget;
    if (!channel) return;
    channel.addEventListener(SAYS, pass);
    askProbe = () => void channel.dispatchEvent(new Event(ASKS));
  },
  { once: true },
);

function pass(event: Event): void {
  const text = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text !== 'string' || text.length > MOST_STATED) return;
  // What the records' watch passes on it counts itself.
  if (text.startsWith('{"globals":')) watch.sayStated(statedIn(parsed(text)));
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
  lookForBanner();
}

/** Of managers that Candor cannot read there may be a question all the same. */
function lookForQuestion(): void {
  if (hasQuestion) return;
  for (let at = 0; at < BANNER_IDS.length && !hasQuestion; at += 1)
    hasQuestion = document.getElementById(BANNER_IDS[at]!) !== null;
  if (hasQuestion) lookForBanner();
}

/** Pages on which nothing of a consent manager is never get as far as this. */
function lookForBanner(): void {
  if (signs >= MOST_SIGNS) return;
  // Back from where the browser keeps pages that were left, the background has forgotten that it watched.
  if (signs === 0) window.addEventListener('pageshow', ({ persisted }) => persisted && lookForBanner());
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
