// Browsers tell of every cookie that is set, and not by what. Those that an answer has just set are known by its headers; what is left was set by a
// script, or in a way that nobody tells of.

import { cookiesSetBy } from '../core/identifiers/set-cookie.ts';
import type { Instant } from '../core/model.ts';
import { siteOf } from '../core/site.ts';
import type { RequestDetails } from './events.ts';

/** Milliseconds from an answer's headers to the last word that the browser has of its cookies. */
const FOLLOWS_WITHIN = 5_000;
const MOST_REMEMBERED = 1_000;

export interface AnsweredCookies {
  note(headers: readonly string[], host: string, details: RequestDetails): void;
  /** What was answered, where it has just set a cookie of this name for this site. */
  setting(cookie: { name: string; domain: string }, at: Instant): RequestDetails | undefined;
}

export function createAnswered(): AnsweredCookies {
  /** Names of cookies can be anything, so that they are held for this moment only, and in memory. */
  const set = new Map<string, RequestDetails>();
  return {
    note(headers, host, details) {
      const at = details.timeStamp;
      // The oldest come first.
      for (const [key, { timeStamp }] of set) {
        if (at - timeStamp < FOLLOWS_WITHIN) break;
        set.delete(key);
      }
      for (const { name } of cookiesSetBy(headers, at)) {
        set.delete(keyOf(name, host));
        set.set(keyOf(name, host), details);
        if (set.size > MOST_REMEMBERED) set.delete(set.keys().next().value!);
      }
    },
    setting({ name, domain }, at) {
      const details = set.get(keyOf(name, domain.replace(/^\./, '')));
      return details && at - details.timeStamp < FOLLOWS_WITHIN ? details : undefined;
    },
  };
}

function keyOf(name: string, host: string): string {
  return `${siteOf(host)} ${name}`;
}
