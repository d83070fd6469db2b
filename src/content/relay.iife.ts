// Isolated world, outermost frame: waits for the first sign of a consent manager: from the probe, from what is stored, or from the background, which has seen
// one among the page's cookies. Then it asks the background once for what reads such a manager (`consent.iife.ts`), and keeps in mind how the page
// was by then. Until a sign, only cheap glances at what is stored: after the page has loaded, and around what a person does in it.

import { ASKS, HANDSHAKE, HAS_QUESTION, HAS_SIGN } from './bridge.ts';
import { ownWorld } from './own-world.ts';
import { send } from './runtime.ts';
import { hasStored } from './stored.ts';

/** Milliseconds after a page has loaded, for the second time, and after a click. To press a button by a key is a click, too. */
const AFTER_LOAD = 4000;
const AFTER_ACT = 400;

let channel: EventTarget | null = null;
let hasGlanced = false;
let act: ReturnType<typeof setTimeout> | undefined;

function sign(): void {
  if (ownWorld.candorSign) return;
  if (!hasStored()) hasGlanced = true;
  let cookies = '';
  try {
    cookies = document.cookie;
  } catch {
    // A sandboxed page has none.
  }
  ownWorld.candorSign = { at: Date.now(), cookies, hasGlanced, channel };
  void send('consent.sign').then((isComing) => {
    // Candor is paused: the next sign asks again.
    if (!isComing) ownWorld.candorSign = undefined;
  });
}

function glance(): void {
  if (ownWorld.candorSign) return;
  if (hasStored()) sign();
  else hasGlanced = true;
}

addEventListener(
  HANDSHAKE,
  (event) => {
    channel = (event as FocusEvent).relatedTarget;
    channel!.addEventListener(HAS_SIGN, sign);
    // Of managers that Candor cannot read there may be a question all the same.
    channel!.addEventListener(HAS_QUESTION, () => {
      void send('banner.watch');
      // Back from where the browser keeps pages that were left, the background has forgotten that it watched.
      addEventListener('pageshow', (event) => event.persisted && send('banner.watch'));
    });
    // Not before the probe is there: what a sign brings speaks to it.
    ownWorld.candorLooks = sign;
    ownWorld.candorEar = sign;
    if (ownWorld.candorHeard) sign();
  },
  { once: true },
);
addEventListener('load', () => {
  setTimeout(glance);
  setTimeout(glance, AFTER_LOAD);
});
addEventListener(
  'click',
  () => {
    // Before the page hears of it: what an answer changes can only be told by how it was.
    glance();
    clearTimeout(act);
    act = setTimeout(() => {
      // Long after a page has opened the probe looks only when it is asked.
      channel?.dispatchEvent(new Event(ASKS));
      glance();
    }, AFTER_ACT);
  },
  true,
);
