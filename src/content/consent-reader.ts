// MAIN world, only where there was a sign of a consent manager: asks the page's own consent interfaces and hands what they say to the script that looks at
// records, and which consent managers' globals there are. It changes nothing in the page and leaves nothing behind; whatever the page does to it
// must not break the page. The build makes one function of it, which the background puts into the page with the name of the window's property in
// which the probe has left what it needs.

import { globalNames } from '../core/consent/managers/names.ts';
import { ASKS, type Door, SAYS } from './bridge.ts';
import { guarded } from './guarded.ts';
import { answererOf } from './listened/answerer.ts';
import { gppReading } from './listened/gpp.ts';
import { type Call, callBy } from './listened/locator.ts';
import { tcfReading } from './listened/tcf.ts';
import { interfaces } from './stated/index.ts';
import type { Theirs } from './stated/stated.ts';

/** The argument of the function. */
declare const candorDoor: string;

/** Milliseconds between looks for further interfaces, about half a minute in all. */
const LOOKS = [150, 350, 1000, 2000, 4000, 8000, 10_000];
/** A page can speak without end; no relay passes more on. */
const MOST_SAID = 300;
const MOST_CHARACTERS = 8192;

const page = window as unknown as Theirs;
// Where the page has been left meanwhile there is nothing, or something else's.
const door = (page[candorDoor] ?? []) as unknown as Door;
delete (page as Record<string, unknown>)[candorDoor];
// By their places, since the page may have replaced what takes a list apart.
const say = door[0];
const listen = door[1];
const later = door[2];
const isThere = door[3];
const stringify = door[4];
const CustomEvent = door[5];
let said = 0;
let turn = 0;

/** Interfaces that tell when they change. */
interface Listened extends Call {
  api: string;
  packed(data: unknown): object;
  isHeard?: boolean;
}
const listened: Listened[] = [
  { api: '__tcfapi', command: 'addEventListener', version: 2, packed: tcfReading },
  { api: '__gpp', command: 'addEventListener', version: '1.1', packed: gppReading },
];
/** How to ask the one that has no events, where it is behind a frame. */
let askUsPrivacy: (() => void) | undefined;

/** How many globals of consent managers were there at the last look, and what was answered since, in JSON. */
let present = 0;
const stated = new Map<string, string>();
let isNew = false;
let isAsking = false;

if (door.length > 0) {
  listen(ASKS, () => guarded(ask));
  // Said even where there is nothing, so that the other side need not wait.
  isNew = true;
  guarded(ask);
  look();
}

function look(): void {
  for (const one of listened) guarded(() => hear(one));
  // By then a page that answers itself has its interface.
  if (turn > 0) {
    guarded(lookIntoFrames);
    guarded(ask);
  }
  if (turn < LOOKS.length) later(look, LOOKS[turn]!);
  turn += 1;
}

function hear(one: Listened): void {
  if (one.isHeard || !isThere(one.api) || typeof page[one.api] !== 'function') return;
  one.isHeard = true;
  const heard = (data: unknown, success: unknown) => {
    if (success !== false && data) guarded(() => tell(one.packed(data)));
  };
  if (one.api === '__gpp') page.__gpp!(one.command, heard);
  else page[one.api]!(one.command, one.version, heard);
}

function lookIntoFrames(): void {
  for (const one of listened) {
    const answerer = one.isHeard ? undefined : answererOf(one.api);
    if (!answerer) continue;
    one.isHeard = true;
    callBy(answerer, one.api, one, (data) => guarded(() => tell(one.packed(data))));
  }
  if (askUsPrivacy || isThere('__uspapi')) return;
  const answerer = answererOf('__uspapi');
  const call = { command: 'getUSPData', version: 1 };
  const answer = (data: unknown) => guarded(() => note('us-privacy', (data as Theirs).uspString));
  if (answerer) askUsPrivacy = callBy(answerer, '__uspapi', call, answer);
}

/** Asks all that is there, and tells what is new. Of most globals only whether they are there: to read one could run the page's code. */
function ask(): void {
  isAsking = true;
  const there = globalNames().filter(isThere);
  for (const { key, globals, ask: question } of interfaces)
    if (globals.some(isThere)) guarded(() => question(page, (answer) => note(key, answer)));
  askUsPrivacy?.();
  isAsking = false;
  if (!isNew && there.length === present) return;
  present = there.length;
  tellStated(there);
}

function note(key: string, answer: unknown): void {
  const text = stringify(answer);
  if (text === undefined || text.length > MOST_CHARACTERS || stated.get(key) === text) return;
  stated.set(key, text);
  isNew = true;
  // Some answer when they have got to it.
  if (!isAsking) ask();
}

function tellStated(globals: readonly string[]): void {
  isNew = false;
  const answers = [...stated].map(([key, text]) => `${stringify(key)}:${text}`);
  tellText(`{"globals":${stringify(globals)},"stated":{${answers.join()}}}`);
}

function tell(reading: object): void {
  if (said < MOST_SAID) tellText(stringify(reading)!);
}

function tellText(text: string): void {
  said += 1;
  if (said <= MOST_SAID) say(new CustomEvent(SAYS, { detail: text }));
}
