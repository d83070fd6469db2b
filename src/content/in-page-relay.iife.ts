// Isolated world, every frame: passes what the probe has counted on to the background, with the time at which it came. The page may have
// forged it. And sees when somebody begins to type.

import { IN_PAGE_CHANNEL } from './bridge.ts';
import { send } from './runtime.ts';
import './typed-sign.ts';

/** A page can speak without end; what it says beyond this is not passed on. The probe speaks once a second at most, and only of what is new. */
const MOST_MESSAGES = 32;
const MOST_CHARACTERS = 8192;

let passed = 0;

// Each world has random numbers of its own: the page cannot guess it.
const channel = `${IN_PAGE_CHANNEL}${Math.random()}`;
addEventListener(channel, (event) => {
  const { detail } = event as CustomEvent;
  if (typeof detail !== 'string' || detail.length > MOST_CHARACTERS || passed >= MOST_MESSAGES) return;
  passed += 1;
  void send('pageEvidence.read', { at: Date.now(), scripts: detail });
});
window.status = channel;
