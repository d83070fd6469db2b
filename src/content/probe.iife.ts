// MAIN world: asks the page's own consent interface and hands what it says to the relay, and which consent managers' globals there are. It changes nothing in the page and
// leaves nothing behind; whatever the page does to it must not break the page.

import { GLOBALS } from '../core/consent/managers/names.ts';
import { HANDSHAKE } from './bridge.ts';

/** What TCF calls tcData; every part of it may be anything. See the IAB's CMP API, version 2. */
interface TcData {
  eventStatus?: unknown;
  gdprApplies?: unknown;
  cmpId?: unknown;
  purpose?: { consents?: unknown; legitimateInterests?: unknown };
  vendor?: { consents?: unknown };
}

type TcfApi = (command: string, version: number, callback: (data: TcData | null, success: boolean) => void) => void;

/** Milliseconds between looks for a consent interface, about half a minute in all. Most pages have theirs at the first or second. */
const LOOKS = [0, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800];

// Taken before the page can replace them.
const { dispatchEvent, CustomEvent, setTimeout } = window;
const say = dispatchEvent.bind(window);
const later = setTimeout.bind(window);
const { stringify } = window.JSON;
let listening = false;
/** How many globals of consent managers were there at the last look. */
let present = 0;
const channel = crypto.getRandomValues(new Uint32Array(4)).join('-');

say(new CustomEvent(HANDSHAKE, { detail: channel }));
look(0);

function look(turn: number): void {
  lookForGlobals();
  const api = listening ? undefined : (window as { __tcfapi?: unknown }).__tcfapi;
  if (typeof api === 'function') {
    listening = true;
    listen(api as TcfApi);
  }
  if (turn < LOOKS.length) later(() => look(turn + 1), LOOKS[turn]);
}

/** Only whether they are there: to read one could run the page's code. */
function lookForGlobals(): void {
  const there = GLOBALS.filter((name) => name in window);
  if (there.length === present) return;
  present = there.length;
  say(new CustomEvent(channel, { detail: stringify({ globals: there }) }));
}

function listen(api: TcfApi): void {
  try {
    api('addEventListener', 2, (data, success) => {
      if (success && data) tell(data);
    });
  } catch {
    // The page's interface is broken; its own scripts will have met the same error.
  }
}

/** Called by the page's own code, which must not fail because of what it has handed out. */
function tell(data: TcData): void {
  try {
    say(new CustomEvent(channel, { detail: stringify(readingOf(data)) }));
  } catch {
    // No reading: the data threw when it was looked at.
  }
}

function readingOf({ eventStatus, gdprApplies, cmpId, purpose, vendor }: TcData): object {
  return {
    standard: 'tcf',
    status: eventStatus,
    gdprApplies,
    cmpId,
    purposes: granted(purpose?.consents),
    legitimateInterests: granted(purpose?.legitimateInterests),
    vendors: granted(vendor?.consents).length,
  };
}

/** The numbers that a page's table says yes to. */
function granted(table: unknown): number[] {
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table)
    .filter(([, yes]) => yes === true)
    .map(([id]) => Number(id));
}
