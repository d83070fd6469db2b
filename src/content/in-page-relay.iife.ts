// Isolated world, every frame: passes what the probe has counted on to the background, with the time at which it came. The page may have
// forged it.

import { IN_PAGE_CHANNEL } from './bridge.ts';
import { runtime } from './runtime.ts';

/** A page can speak without end; what it says beyond this is not passed on. The probe speaks once a second at most, and only of what is new. */
const MOST_MESSAGES = 32;
const MOST_CHARACTERS = 8192;

let passed = 0;

const channel = IN_PAGE_CHANNEL + crypto.getRandomValues(new Uint32Array(4)).join('-');
window.addEventListener(channel, pass);
window.status = channel;

function pass(event: Event): void {
  const text = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS || passed >= MOST_MESSAGES) return;
  const scripts = parsed(text);
  if (scripts === undefined) return;
  passed += 1;
  // Rejects while the extension is being updated or removed: then there is nobody to tell.
  runtime()
    .sendMessage({ kind: 'pageEvidence.read', data: { at: Date.now(), scripts } })
    .catch(() => undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
