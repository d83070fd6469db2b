// A page's life as content scripts see it, without the time between: what a load, a click, a key and leaving bring with them, and all that they have put
// off, run one after the other. Between those moments nothing of them runs.

/** Timers run when the life below says so. Before the scripts. */
export const HELD_TIMERS = `{
  const timers = [];
  globalThis.candorRunTimers = () => { for (let act = timers.shift(); act; act = timers.shift()) act(); };
  window.setTimeout = (act) => timers.push(act);
  window.clearTimeout = () => {};
}`;

/** What happens to a page, and to these scripts in it. */
export const LIFE = `candorRunTimers();
document.dispatchEvent(new Event('DOMContentLoaded')); candorRunTimers();
for (const name of ['load', 'click', 'keyup', 'pagehide']) { window.dispatchEvent(new Event(name)); candorRunTimers(); }`;

/** Nearly every page makes an element, or looks for one; the in-page probe does more from then on. */
export const ELEMENT = "document.createElement('p');";
