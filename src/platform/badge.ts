// The extension's button, per tab. A browser clears what stands on it when the tab goes to another page.

import type { Badge } from '../core/badge.ts';
import { browser } from './browser.ts';
import { plural, t } from './i18n.ts';

/** Readable on each other; the darker pair stands for a mark. */
const COLOURS = { plain: '#565c66', marked: '#8a4b00' } as const;

/** Undefined clears it. A tab that is gone has none. */
export async function showBadge(tabId: number, badge: Badge | undefined): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badge?.text ?? '' }),
    action.setTitle({ tabId, title: badge ? titleOf(badge) : t('actionTitle') }),
    action.setBadgeBackgroundColor({ tabId, color: badge?.marked ? COLOURS.marked : COLOURS.plain }),
    // Browsers that choose the text's colour themselves do not know how.
    action.setBadgeTextColor?.({ tabId, color: '#fff' }),
  ]).catch(() => undefined);
}

/** The button’s title where nothing was observed, in the language that is spoken: the manifest’s is in the browser’s. */
export async function nameButton(): Promise<void> {
  await browser.action.setTitle({ title: t('actionTitle') });
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && showBadge(id, undefined)));
}

/** The number and what its mark stands for, in words. */
function titleOf({ organizations, beforeChoice, afterRefusal }: Badge): string {
  return [
    organizations === 0 ? t('verdict_none') : plural('verdict_organizations', organizations),
    ...(beforeChoice > 0 ? [plural('badge_before', beforeChoice)] : []),
    ...(afterRefusal > 0 ? [plural('verdict_after', afterRefusal)] : []),
  ].join(' ');
}
