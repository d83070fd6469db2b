// When to look at the page for records of consent managers. Until something suggests that there is one, only cheap glances at what is stored: after
// the page has loaded, and around what a person does in it. For globals and elements the probe looks, since in the page's own world that costs a tenth, and
// for cookies the background. From the first sign on whole looks, whenever something could have changed.

import type { CookiesTold } from '../core/consent/managers/cookies-told.ts';
import { hasActed } from './acted.ts';
import { hasStored, lookAtPage, type PageLook, type Stated } from './look.ts';

/** Milliseconds after a page has loaded: consent managers come late, and their dialogs later. */
const AFTER_LOAD = [0, 500, 1500, 4000, 10_000];
/** Milliseconds after a click or a key: most write at once, some when their dialog has faded. */
const AFTER_ACT = [0, 100, 400, 1200];
/** The same, where there was no sign yet. To press a button by a key is a click, too. */
const GLANCE_AFTER_LOAD = [0, 4000];
const GLANCE_AFTER_ACT = [400];
/** What a page may have passed on: a person changes an answer a few times. */
const MOST_REPORTS = 32;
const MOST_CHARACTERS = 1_048_576;
const NOTHING: PageLook = { records: [], elements: [], globals: [], stated: {} };

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
  /** The probe has found an element of a manager's. */
  sayElement(): void;
  /** Looks as after what a person does: now, and a few times soon. */
  lookAgain(): void;
  /** The background has seen a record among the page's cookies. */
  sayCookies(told: CookiesTold): void;
}

/** Reports every look that differs from the one before it, and the first if it has anything. */
export function watchRecords({ report, ask }: Watcher): Watch {
  let stated: Stated = { globals: [], stated: {} };
  let isAwake = false;
  let hasGlanced = false;
  let told: CookiesTold | undefined;
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
    const isFirst = last === '';
    const isEmpty =
      now.records.length + now.elements.length + now.globals.length + Object.keys(now.stated).length === 0;
    if (!(isFirst && isEmpty) && reports < MOST_REPORTS && characters + text.length <= MOST_CHARACTERS) {
      reports += 1;
      characters += text.length;
      report(now, isFirst ? beforeFirst(now) : before, hasActed());
    }
    last = text;
    before = now;
  }

  /** Cookies that nobody has seen being set may have been there all along. */
  function beforeFirst({ records }: PageLook): PageLook | undefined {
    const isNew = told === 'changed' || (told === undefined && records.every((record) => record.in !== 'cookie'));
    return hasGlanced && isNew ? NOTHING : undefined;
  }

  function glance(): void {
    if (isAwake) return;
    if (hasStored()) wake();
    else hasGlanced = true;
  }

  /** Long after a page has opened the probe looks only when it is asked. */
  function glanceAtAll(): void {
    if (!isAwake) ask();
    glance();
  }

  const gently = { capture: true, passive: true };

  function wake(): void {
    if (isAwake) return;
    isAwake = true;
    look();
    if (document.readyState === 'complete') after(AFTER_LOAD, look);
    document.addEventListener('DOMContentLoaded', look);
    // In another tab of the site.
    window.addEventListener('storage', look);
    // Shopify's own, when a visitor has answered.
    document.addEventListener('visitorConsentCollected', look);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('keyup', act, gently);
    window.addEventListener('pagehide', look);
    if (typeof cookieStore === 'object') cookieStore.addEventListener('change', look);
  }

  function after(delays: readonly number[], act: () => void): number[] {
    const timers: number[] = [];
    for (let at = 0; at < delays.length; at += 1) timers.push(window.setTimeout(act, delays[at]));
    return timers;
  }

  /** Of many acts in a row, the looks that follow the last. */
  function act(): void {
    for (let at = 0; at < acts.length; at += 1) clearTimeout(acts[at]);
    acts = isAwake ? after(AFTER_ACT, look) : after(GLANCE_AFTER_ACT, glanceAtAll);
  }

  window.addEventListener('load', () => {
    if (isAwake) after(AFTER_LOAD, look);
    else after(GLANCE_AFTER_LOAD, glance);
  });
  window.addEventListener(
    'click',
    () => {
      // Before the page hears of it: what an answer changes can only be told by how it was.
      glance();
      act();
    },
    gently,
  );
  return {
    sayStated(said) {
      stated = said;
      if (isAsking) return;
      if (isAwake) look();
      else wake();
    },
    sayElement: wake,
    lookAgain: act,
    sayCookies(what) {
      told ??= what;
      if (isAwake) act();
      else wake();
    },
  };
}
