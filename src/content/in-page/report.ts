// What is known of this frame's scripts, by host, and when the relay is told of it: when the page has been quiet for a moment, and when it is
// left; not at every call.

import { channel } from './channel.ts';
import { later, listen, ownCustomEvent, say, setPrototypeOf, stringify, table } from './natives.ts';

/** Milliseconds between something new and its telling: little at first, since what is told as a page is left may find nobody any more. */
const FIRST_PAUSE = 100;
const PAUSE = 1000;
/** Hosts that are told of; a page can make up more. */
const MOST_HOSTS = 16;

type Doing = 'canvas' | 'webgl' | 'audio' | 'fonts' | 'webrtc' | 'storage';
/** Flags that are not set are left out. */
type Parts = Record<string, number | boolean | undefined>;

const scripts = table<Record<string, Parts>>();
let hosts = 0;
let isPlanned = false;
let told = '';
/** Taken when there is something to tell: to name it at the start of every frame takes Firefox a fortieth of a millisecond. */
let TellingEvent: typeof CustomEvent | undefined;
/** What is looked up only when it is told: it may be undone until then. */
let lookUpFirst: (() => void) | undefined;

/** Notes what the scripts of a host did; what was noted of the same before is replaced. */
export function note(host: string, doing: Doing, parts: Parts): void {
  if (!scripts[host]) {
    if (hosts >= MOST_HOSTS) return;
    hosts += 1;
    scripts[host] = table();
  }
  scripts[host][doing] = setPrototypeOf(parts, null);
  plan();
}

/** What was noted of a host's scripts. */
export function noted(host: string, doing: Doing): Parts | undefined {
  return scripts[host]?.[doing];
}

/** Has something looked up, and perhaps noted, before each telling. */
export function plan(look = lookUpFirst): void {
  lookUpFirst = look;
  if (isPlanned) return;
  isPlanned = true;
  TellingEvent ??= ownCustomEvent();
  // The same listener only once.
  listen('pagehide', tell);
  later(tell, told ? PAUSE : FIRST_PAUSE);
}

/** Tells the relay under the name that it has made up. */
function tell(): void {
  lookUpFirst?.();
  isPlanned = false;
  const text = stringify(scripts);
  if (text === told || text === '{}') return;
  told = text;
  if (TellingEvent) say(new TellingEvent(channel!, setPrototypeOf({ detail: text }, null)));
}
