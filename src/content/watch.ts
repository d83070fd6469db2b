// When to look at a page that has a sign of a consent manager: as it was by the sign, and whenever something could have changed since.

import type { CookiesTold } from '../core/consent/managers/cookies-told.ts';
import { hasActed } from './acted.ts';
import { lookAtPage, type PageLook, type Stated } from './look.ts';
import type { ConsentSign } from './own-world.ts';

/** Milliseconds after a page has loaded: consent managers come late, and their dialogs later. */
const AFTER_LOAD = [0, 500, 1500, 4000, 10_000];
/** Milliseconds after a click or a key: most write at once, some when their dialog has faded. */
const AFTER_ACT = [0, 100, 400, 1200];
/** Milliseconds that the first look waits for what interfaces say. */
const PATIENCE = 500;
/** What a page may have passed on: a person changes an answer a few times. */
const MOST_REPORTS = 32;
const MOST_CHARACTERS = 1_048_576;
const NOTHING: PageLook = { records: [], elements: [], globals: [], stated: {} };

export interface Watcher {
  sign: Pick<ConsentSign, 'at' | 'cookies' | 'hasGlanced'>;
  /** What the background has said of cookies so far. */
  told(): CookiesTold | undefined;
  report(look: PageLook, before: PageLook | undefined, acted: boolean, at: number): void;
  /** Asks the reader of interfaces; what it answers at once is part of the look. */
  ask(): void;
}

interface CookieChanges extends EventTarget {}
declare const cookieStore: CookieChanges | undefined;

export interface Watch {
  /** Says what the reader of interfaces has found; the first time, the first look is made. */
  sayStated(stated: Stated): void;
  /** Looks as after what a person does: now, and a few times soon. */
  lookAgain(): void;
}

/** Reports every look that differs from the one before it, and the first if it has anything. */
export function watchRecords({ sign, told, report, ask }: Watcher): Watch {
  let stated: Stated = { globals: [], stated: {} };
  let hasBegun = false;
  let isAsking = false;
  let last = '';
  let before: PageLook | undefined;
  let reports = 0;
  let characters = 0;
  let acts: number[] = [];

  function look(): void {
    if (!hasBegun) {
      hasBegun = true;
      // As it was by the sign: an answer may have been given since.
      take(lookAtPage(stated, sign.cookies));
    }
    isAsking = true;
    ask();
    isAsking = false;
    take(lookAtPage(stated));
  }

  function take(now: PageLook): void {
    const text = JSON.stringify(now);
    if (text === last) return;
    const isFirst = last === '';
    const isEmpty =
      now.records.length + now.elements.length + now.globals.length + Object.keys(now.stated).length === 0;
    if (!(isFirst && isEmpty) && reports < MOST_REPORTS && characters + text.length <= MOST_CHARACTERS) {
      reports += 1;
      characters += text.length;
      const compared = isFirst ? beforeFirst(now) : before;
      report(now, compared, hasActed(), compared ? Date.now() : sign.at);
    }
    last = text;
    before = now;
  }

  /** Cookies that nobody has seen being set may have been there all along. */
  function beforeFirst({ records }: PageLook): PageLook | undefined {
    const what = told();
    const isNew = what === 'changed' || (what === undefined && records.every((record) => record.in !== 'cookie'));
    return sign.hasGlanced && isNew ? NOTHING : undefined;
  }

  function after(delays: readonly number[]): number[] {
    return delays.map((delay) => window.setTimeout(look, delay));
  }

  /** Of many acts in a row, the looks that follow the last. */
  function act(): void {
    for (const timer of acts) clearTimeout(timer);
    acts = after(AFTER_ACT);
  }

  const gently = { capture: true, passive: true };
  setTimeout(() => hasBegun || look(), PATIENCE);
  if (document.readyState === 'complete') after(AFTER_LOAD);
  window.addEventListener('load', () => after(AFTER_LOAD));
  document.addEventListener('DOMContentLoaded', look);
  // In another tab of the site.
  window.addEventListener('storage', look);
  // Shopify's own, when a visitor has answered.
  document.addEventListener('visitorConsentCollected', look);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('click', act, gently);
  window.addEventListener('keyup', act, gently);
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
