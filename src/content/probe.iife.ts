// MAIN world, outermost frame: looks for signs of a consent manager, and says so to the relay. What reads them comes then (`consent-reader.ts`). It changes
// nothing in the page and leaves nothing behind; whatever the page does to it must not break the page.
//
// It is written for Firefox, which puts together every function, and `for … of`, `some` and `filter`, anew for each page that uses them first, and
// prepares what is run ten times to be run often: few functions, no loops but over names.

import { ASKS, type Door, HANDSHAKE, HAS_QUESTION, HAS_SIGN, OPENS } from './bridge.ts';
import { answererOf } from './listened/answerer.ts';
import { elements, globals, questions, type Sought } from './signs.ts';
import { hasConsentMode } from './stated/has-consent-mode.ts';
import type { Theirs } from './stated/stated.ts';

/** Milliseconds until the second look; from then on twice as many each time, more than half a minute in all. None before the page's first script. */
const PAUSE = 150;
const LOOKS = 9;
/** From this one on interfaces that the page does not have itself are looked for behind its frames, and elements at every second look. */
const FIRST_LOOK_INTO_PAGE = 2;

// Taken before the page can replace them.
const { dispatchEvent, addEventListener, CustomEvent, Event } = window;
const { stringify } = JSON;
const elementOf = document.getElementById.bind(document);
/** Reached by those alone to whom it is shown. */
const channel = new EventTarget();
const say = dispatchEvent.bind(channel);
const listen = addEventListener.bind(channel);
const later = setTimeout.bind(window);
/** Only what scripts have put there: a page's elements and frames are reached by their names, too, and to look for those takes Firefox long. */
const isThere = Object.prototype.hasOwnProperty.bind(window);
const page = window as unknown as Theirs;
let turn = 0;
/** Where the reader is looked after, or there is nothing more to say. */
let isRead = false;
let saidQuestion = false;

// Of the events that can show one, the cheapest.
dispatchEvent.call(window, new FocusEvent(HANDSHAKE, { relatedTarget: channel }));
listen(ASKS, () => lookAtAll(true));
listen(OPENS, (event) => {
  isRead = true;
  (page as Record<string, unknown>)[(event as CustomEvent).detail] = [
    say,
    listen,
    later,
    isThere,
    stringify,
    CustomEvent,
  ] satisfies Door;
});
later(look, 0);

function look(): void {
  lookAtAll(turn && !(turn % 2));
  if (turn < LOOKS) later(look, PAUSE << turn);
  turn += 1;
}

function lookAtAll(elementsToo: unknown): void {
  try {
    if (!isRead && hasSign(elementsToo)) say(new Event(HAS_SIGN));
    if (!elementsToo || saidQuestion || !any(questions, elementOf)) return;
    saidQuestion = true;
    say(new Event(HAS_QUESTION));
  } catch {
    // What the page did to its own objects must not show there as an error of Candor's.
  }
}

function hasSign(elementsToo: unknown): unknown {
  return (
    hasGlobal() ||
    hasConsentMode(page, isThere) ||
    (elementsToo && any(elements, elementOf)) ||
    (turn >= FIRST_LOOK_INTO_PAGE && window.length && any(['__tcfapi', '__gpp', '__uspapi', 0], answererOf))
  );
}

/** A loop of its own: one loop that asks both for globals and for elements Chromium makes ready to run often, at a tenth of a millisecond a page. */
function hasGlobal(): true | undefined {
  for (let at = 0; globals[at]; at += 1) if (isThere(globals[at] as string)) return true;
  return undefined;
}

function any(names: Sought, find: (name: string) => unknown): true | undefined {
  for (let at = 0; names[at]; at += 1) if (find(names[at] as string)) return true;
  return undefined;
}
