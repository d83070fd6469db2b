// What of recording the person decides: whether, for how long it is kept, and on which sites never.

import type { Instant } from './model.ts';
import { siteOf } from './site.ts';

/** How long nothing is recorded: until the person resumes it, until the browser is started again, or until a moment. */
export type Pause = 'until-resumed' | 'until-restart' | { until: Instant };

export const pauseChoices = ['an-hour', 'until-restart', 'until-resumed'] as const;
export type PauseChoice = (typeof pauseChoices)[number];

const HOUR = 3_600_000;

export function pauseFor(choice: PauseChoice, now: Instant): Pause {
  return choice === 'an-hour' ? { until: now + HOUR } : choice;
}

/** Whether a pause ended by itself. */
export function isOver(pause: Pause, now: Instant): boolean {
  return typeof pause === 'object' && pause.until <= now;
}

/** For how many days what was seen is kept. */
export const retentions = [7, 30, 90, 365, 'until-deleted'] as const;
export type Retention = (typeof retentions)[number];

const DAY = 86_400_000;

/** What is older than this moment goes; undefined where nothing does. */
export function keptSince(retention: Retention, now: Instant): Instant | undefined {
  return retention === 'until-deleted' ? undefined : now - retention * DAY;
}

/** As many as nobody adds by hand. */
export const MOST_IGNORED = 1_000;

/** Whether it is what visits call a site, so that it can be one of those that are not recorded. */
export function canBeIgnored(site: string): boolean {
  return /^[^\s/:?#@]{1,253}$/.test(site) && site === site.toLowerCase() && siteOf(site) === site;
}
