// MAIN world: asks the page's own consent interfaces and hands what they say to the relay, and which consent managers' globals there are. It changes
// nothing in the page and leaves nothing behind; whatever the page does to it must not break the page.
//
// What runs in pages that have nothing of the kind is written for Firefox, which puts together every function, and `for … of`, `some` and `filter`,
// anew for each page that uses them first, and prepares what is run ten times to be run often: few functions, no loops.

import { globalNames } from '../core/consent/managers/names.ts';
import { ASKS, HANDSHAKE, HAS_ELEMENT, HAS_QUESTION, SAYS } from './bridge.ts';
import { guarded } from './guarded.ts';
import { gppReading } from './listened/gpp.ts';
import { answererOf, type Call, callBy } from './listened/locator.ts';
import { tcfReading } from './listened/tcf.ts';
import { hasGlobal, hasManager, hasQuestion } from './signs.ts';
import { interfaces } from './stated/index.ts';
import type { Theirs } from './stated/stated.ts';

/** Milliseconds between looks for consent interfaces, about half a minute in all: none before the page's first script. */
const LOOKS = [0, 150, 350, 1000, 2000, 4000, 8000, 10_000];
/** From this one on interfaces that the page does not have itself are looked for behind its frames, and elements at every second look. */
const FIRST_LOOK_INTO_PAGE = 2;
/** A page can speak without end; no relay passes more on. */
const MOST_SAID = 300;
const MOST_CHARACTERS = 8192;

// Taken before the page can replace them.
const { dispatchEvent, addEventListener, CustomEvent, EventTarget, FocusEvent, setTimeout } = window;
const { hasOwn } = Object;
const elementOf = document.getElementById.bind(document);
/** Reached by those alone to whom it is shown. */
const channel = new EventTarget();
const say = dispatchEvent.bind(channel);
const later = setTimeout.bind(window);
const { stringify } = window.JSON;
const page = window as unknown as Theirs;
let said = 0;
let turn = 0;
let saidElement = false;
let saidQuestion = false;

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

// Of the events that can show one, the cheapest.
dispatchEvent.call(window, new FocusEvent(HANDSHAKE, { relatedTarget: channel }));
addEventListener.call(channel, ASKS, () => {
  lookForElements();
  if (present > 0 || askUsPrivacy || hasGlobal(hasOwn, window)) guarded(ask);
});
later(look, LOOKS[0]);

function look(): void {
  if (hasGlobal(hasOwn, window)) {
    guarded(ask);
    for (const one of listened) guarded(() => hear(one));
  }
  if (turn >= FIRST_LOOK_INTO_PAGE) {
    if (turn % 2 === 0) lookForElements();
    if (window.length > 0) guarded(lookIntoFrames);
  }
  turn += 1;
  if (turn < LOOKS.length) later(look, LOOKS[turn]);
}

function lookForElements(): void {
  if (!saidElement && hasManager(elementOf)) {
    saidElement = true;
    tellText(HAS_ELEMENT);
  }
  if (!saidQuestion && hasQuestion(elementOf)) {
    saidQuestion = true;
    tellText(HAS_QUESTION);
  }
}

/** Only what scripts have put there: a page's elements and frames are reached by their names, too, and to look for those takes Firefox long. */
function isThere(name: string): boolean {
  return hasOwn(window, name);
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
  const text = stringify(answer) as string | undefined;
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
  if (said < MOST_SAID) tellText(stringify(reading));
}

function tellText(text: string): void {
  said += 1;
  if (said <= MOST_SAID) say(new CustomEvent(SAYS, { detail: text }));
}
