// MAIN world: asks the page's own consent interfaces and hands what they say to the relay, and which consent managers' globals there are. It changes
// nothing in the page and leaves nothing behind; whatever the page does to it must not break the page.

import { GLOBALS } from '../core/consent/managers/names.ts';
import { asksOf, HANDSHAKE } from './bridge.ts';
import { guarded } from './guarded.ts';
import { gppReading } from './listened/gpp.ts';
import { answererOf, type Call, callBy } from './listened/locator.ts';
import { tcfReading } from './listened/tcf.ts';
import { isAny, withEach } from './plainly.ts';
import { interfaces } from './stated/index.ts';
import type { Theirs } from './stated/stated.ts';

/** Milliseconds between looks for consent interfaces, about half a minute in all: none before the page's first script. */
const LOOKS = [0, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800];
/** Looks at which an interface that the page does not have itself is looked for behind its frames. */
const LOOKS_INTO_FRAMES = [3, 4, 5, 6, 7, 8];
/** A page can speak without end; no relay passes more on. */
const MOST_SAID = 300;
const MOST_CHARACTERS = 8192;

// Taken before the page can replace them.
const { dispatchEvent, addEventListener, CustomEvent, setTimeout } = window;
const { hasOwn } = Object;
const say = dispatchEvent.bind(window);
const later = setTimeout.bind(window);
const { stringify } = window.JSON;
const page = window as unknown as Theirs;
const channel = crypto.getRandomValues(new Uint32Array(4)).join('-');
let said = 0;

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

say(new CustomEvent(HANDSHAKE, { detail: channel }));
addEventListener.call(window, asksOf(channel), () => guarded(ask));
later(() => look(0), LOOKS[0]);

function look(turn: number): void {
  guarded(ask);
  withEach(listened, (one) => guarded(() => hear(one)));
  if (LOOKS_INTO_FRAMES.includes(turn)) guarded(lookIntoFrames);
  const next = turn + 1;
  if (next < LOOKS.length) later(() => look(next), LOOKS[next]);
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
  withEach(listened, (one) => {
    const answerer = one.isHeard ? undefined : answererOf(one.api);
    if (!answerer) return;
    one.isHeard = true;
    callBy(answerer, one.api, one, (data) => guarded(() => tell(one.packed(data))));
  });
  if (askUsPrivacy || isThere('__uspapi')) return;
  const answerer = answererOf('__uspapi');
  const call = { command: 'getUSPData', version: 1 };
  const answer = (data: unknown) => guarded(() => note('us-privacy', (data as Theirs).uspString));
  if (answerer) askUsPrivacy = callBy(answerer, '__uspapi', call, answer);
}

/** Asks all that is there, and tells what is new. Of most globals only whether they are there: to read one could run the page's code. */
function ask(): void {
  isAsking = true;
  const there = isAny(GLOBALS, isThere) ? GLOBALS.filter(isThere) : [];
  withEach(interfaces, ({ key, globals, ask: question }) => {
    if (isAny(globals, isThere)) guarded(() => question(page, (answer) => note(key, answer)));
  });
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
  if (said <= MOST_SAID) say(new CustomEvent(channel, { detail: text }));
}
