// What is known of this frame's scripts, by host, and when the relay is told of it: when the page has been quiet for a moment, and when it is
// left; not at every call.

import { CustomEvent, later, listen, say, stringify, table } from './natives.ts';

/** Milliseconds between something new and its telling: little at first, since what is told as a page is left may find nobody any more. */
const FIRST_PAUSE = 100;
const PAUSE = 1000;
/** Hosts that are told of; a page can make up more. */
const MOST_HOSTS = 16;

type Doing = 'canvas' | 'webgl' | 'audio' | 'fonts' | 'webrtc' | 'storage';
type Doings = Record<string, Record<string, number | boolean>>;

export interface Report {
  /** Notes what the scripts of a host did; what was noted of the same before is replaced. */
  note(host: string, doing: Doing, parts: Record<string, number | boolean>): void;
  /** What was noted of a host's scripts. */
  noted(host: string, doing: Doing): Record<string, number | boolean> | undefined;
  /** Has something looked up before the next telling. */
  lookUpLater(name: string, look: () => void): void;
}

/** Tells the relay under the name that it has made up. */
export function createReport(channel: string): Report {
  const scripts = table<Doings>();
  /** What is looked up only when it is told: it may be undone until then. */
  let pending = table<() => void>();
  let hosts = 0;
  let isPlanned = false;
  let told = '';

  function note(host: string, doing: Doing, parts: Record<string, number | boolean>): void {
    if (!scripts[host]) {
      if (hosts >= MOST_HOSTS) return;
      hosts += 1;
      scripts[host] = table();
    }
    scripts[host][doing] = { __proto__: null, ...parts } as never;
    plan();
  }

  function noted(host: string, doing: Doing): Record<string, number | boolean> | undefined {
    return scripts[host]?.[doing];
  }

  function lookUpLater(name: string, look: () => void): void {
    pending[name] = look;
    plan();
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    if (told === '') listen('pagehide', tell);
    later(tell, told === '' ? FIRST_PAUSE : PAUSE);
  }

  function tell(): void {
    const looks = pending;
    pending = table();
    for (const name in looks) looks[name]!();
    isPlanned = false;
    const text = stringify(scripts);
    if (text === told || text === '{}') return;
    told = text;
    say(new CustomEvent(channel, { __proto__: null, detail: text } as CustomEventInit));
  }

  return { note, noted, lookUpLater };
}
