// When to look at the page for records of consent managers: before its first script, while it is put together, after what a person does
// in it, and as it is left. No look follows unless something could have changed.

import { hasActed } from './acted.ts';
import { lookAtPage, type PageLook, type Stated } from './look.ts';

/** Milliseconds after a page has loaded: consent managers come late, and their dialogs later. */
const AFTER_LOAD = [0, 500, 1500, 4000, 10_000];
/** Milliseconds after a click or a key: most write at once, some when their dialog has faded. */
const AFTER_ACT = [0, 100, 400, 1200];
/** What a page may have passed on: a person changes an answer a few times. */
const MOST_REPORTS = 32;
const MOST_CHARACTERS = 1_048_576;

export interface Watcher {
  report(look: PageLook, before: PageLook | undefined, acted: boolean): void;
  /** Asks the probe; what it answers at once is part of the look. */
  ask(): void;
}

interface CookieChanges extends EventTarget {}
declare const cookieStore: CookieChanges | undefined;

export interface Watch {
  /** Says what the probe has found. */
  sayStated(stated: Stated): void;
  /** Looks as after what a person does: now, and a few times soon. */
  lookAgain(): void;
}

/** Reports every look that differs from the one before it, and the first if it has anything. */
export function watchRecords({ report, ask }: Watcher): Watch {
  let stated: Stated = { globals: [], stated: {} };
  let isAsking = false;
  let last = '';
  let before: PageLook | undefined;
  let reports = 0;
  let characters = 0;
  let acts: number[] = [];

  function look(): void {
    isAsking = true;
    ask();
    isAsking = false;
    const now = lookAtPage(stated);
    const text = JSON.stringify(now);
    if (text === last) return;
    const isFirst = before === undefined;
    const isEmpty =
      now.records.length + now.elements.length + now.globals.length + Object.keys(now.stated).length === 0;
    if (!(isFirst && isEmpty) && reports < MOST_REPORTS && characters + text.length <= MOST_CHARACTERS) {
      reports += 1;
      characters += text.length;
      report(now, before, hasActed());
    }
    last = text;
    before = now;
  }

  const lookAfter = (delays: readonly number[]) => delays.map((delay) => window.setTimeout(look, delay));

  /** Of many acts in a row, the looks that follow the last. */
  function act(): void {
    for (const timer of acts) clearTimeout(timer);
    acts = lookAfter(AFTER_ACT);
  }

  look();
  document.addEventListener('DOMContentLoaded', look);
  window.addEventListener('load', () => lookAfter(AFTER_LOAD));
  window.addEventListener('click', act, { capture: true, passive: true });
  window.addEventListener('keyup', act, { capture: true, passive: true });
  // In another tab of the site.
  window.addEventListener('storage', look);
  // Shopify's own, when a visitor has answered.
  document.addEventListener('visitorConsentCollected', look);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', look);
  if (typeof cookieStore === 'object') cookieStore.addEventListener('change', look);
  return {
    sayStated(said) {
      stated = said;
      if (!isAsking) look();
    },
    lookAgain: act,
  };
}
