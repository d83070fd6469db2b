// Isolated world, outermost frame, only where there was a sign of a consent manager: passes what the reader of interfaces says on to the background, with
// the time at which it came, and what consent managers keep on the page. The page may have forged either.

import { hasActed } from './acted.ts';
import { ASKS, OPENS, SAYS } from './bridge.ts';
import type { Stated } from './look.ts';
import { type ConsentSign, ownWorld } from './own-world.ts';
import { randomName, send } from './runtime.ts';
import { type Watch, watchRecords } from './watch.ts';

/** A page can speak without end; what it says beyond this is not passed on. A TCF interface may list a thousand vendors, three times. */
const MOST_MESSAGES = 64;
const MOST_CHARACTERS = 24_576;
/** What the reader says of globals and interfaces, and what a page can make it say of them. */
const MOST_STATED = 131_072;

/** Signs of a consent manager that are passed on; each is reason to look once more whether it asks. */
const MOST_SIGNS = 16;

let passed = 0;
let signs = 0;
/** The newest reading of each standard, as text. */
const newest = new Map<unknown, string>();

const sign = ownWorld.candorSign;
// It may have been meant for the page that was here before, or be here already.
if (sign && !ownWorld.candorWatchesConsent) {
  ownWorld.candorWatchesConsent = true;
  begin(sign);
}

function begin(sign: ConsentSign): void {
  const { channel } = sign;
  const watch = watchRecords({
    sign,
    told: () => ownWorld.candorHeard,
    report(look, before, acted, at) {
      tell({ standard: 'cmp', look, before, acted }, at);
      lookForBanner();
    },
    ask: () => void channel?.dispatchEvent(new Event(ASKS)),
  });
  ownWorld.candorLooks = watch.lookAgain;
  ownWorld.candorEar = watch.lookAgain;
  channel?.addEventListener(SAYS, (event) => pass(event, watch));
  const door = randomName();
  channel?.dispatchEvent(new CustomEvent(OPENS, { detail: door }));
  void send('consent.opens', door);
}

function pass(event: Event, watch: Watch): void {
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

/** Pages on which nothing of a consent manager is never get as far as this. */
function lookForBanner(): void {
  if (signs >= MOST_SIGNS) return;
  // Back from where the browser keeps pages that were left, the background has forgotten that it watched.
  if (signs === 0) window.addEventListener('pageshow', ({ persisted }) => persisted && lookForBanner());
  signs += 1;
  void send('banner.watch');
}

function tell(reading: object, at = Date.now()): void {
  void send('consent.read', { ...reading, at });
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
