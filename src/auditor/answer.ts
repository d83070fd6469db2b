// Answers the question for consent of a page that an audit visits, by the same machinery as the popup.

import type { Page } from 'puppeteer-core';
import type { BannerAnswer } from '../core/model.ts';
import type { AuditedAnswer } from '../core/report/types.ts';
import type { Auditor } from './auditor.ts';

/** Milliseconds that a question may take to be seen: autoconsent looks for ten seconds, and consent managers are late. */
const OPENS_WITHIN = 12_000;
/** The same where nothing suggests a consent manager once the page has loaded. */
const WATCHED_WITHIN = 3_000;
const LOOK_AGAIN = 250;

/** Waits until a question is open that Candor can answer, and answers it. */
export async function answerBanner(
  { ask, tabIdOf }: Pick<Auditor, 'ask' | 'tabIdOf'>,
  page: Page,
  answer: BannerAnswer['answer'],
): Promise<AuditedAnswer> {
  const tabId = await tabIdOf(page.url());
  const rule = await openRule(() => ask('banner.state', { tabId }));
  if (rule === undefined) return { answer, outcome: 'nothing-open' };
  const { outcome } = await ask('banner.answer', { tabId, answer, by: 'audit' });
  return { answer, rule, outcome };
}

async function openRule(state: () => Promise<{ watched: boolean; open?: string }>): Promise<string | undefined> {
  const began = Date.now();
  for (;;) {
    const { watched, open } = await state();
    if (open !== undefined) return open;
    if (Date.now() - began > (watched ? OPENS_WITHIN : WATCHED_WITHIN)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
