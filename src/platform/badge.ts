// The extension's button, per tab, and what the popup behind it says at once. A browser forgets both when the tab goes to another page, and holds them in
// memory alone.

import type { Badge } from '../core/badge.ts';
import { firstScreenQuery } from '../core/first-screen.ts';
import type { Site } from '../core/model.ts';
import { verdictOf } from '../core/report/verdict.ts';
import { browser } from './browser.ts';
import { plural, t } from './i18n.ts';

/** Readable on each other; the darker pair stands for a mark. */
const COLOURS = { plain: '#565c66', marked: '#8a4b00' } as const;

const NOT_ALLOWED = '!';

/** As the manifest has it. */
const POPUP = 'src/popup/index.html';

/** What a tab's button is about. */
export interface ShownTab {
  tabId: number;
  /** Absent in private windows, whose sites stand in no address. */
  site?: Site;
}

/** Undefined clears it. A tab that is gone has none. */
export async function showBadge({ tabId, site }: ShownTab, badge: Badge | undefined): Promise<void> {
  const { action } = browser;
  const says = badge && site !== undefined ? firstScreen(tabId, site, badge) : '';
  await Promise.all([
    // What stands on the button where nothing was observed.
    action.setBadgeText({ tabId, text: badge?.text ?? null }),
    action.setTitle({ tabId, title: badge ? titleOf(badge) : plainTitle() }),
    action.setBadgeBackgroundColor({ tabId, color: (badge?.marked ?? !seesSites) ? COLOURS.marked : COLOURS.plain }),
    // Browsers that choose the text's colour themselves do not know how.
    action.setBadgeTextColor?.({ tabId, color: '#fff' }),
    action.setPopup({ tabId, popup: POPUP + says }),
  ]).catch(() => undefined);
}

/** The popup's first paint, in its address (core/first-screen.ts). */
function firstScreen(tabId: number, site: Site, { organizations, verdict }: Badge): string {
  return firstScreenQuery(tabId, {
    language: t('pageLanguage'),
    direction: t('pageDirection') === 'rtl' ? 'rtl' : 'ltr',
    site,
    organizations,
    pause: t('pause'),
    settings: t('settings_title'),
    dashboard: t('openDashboard'),
    sentences: verdictOf(verdict, { t, plural }),
  });
}

/** Whether the browser lets Candor see sites, as was said last. */
let seesSites = true;

const plainTitle = () => t(seesSites ? 'actionTitle' : 'welcome_sitesTitle');

/**
 * What stands on the button, and its title, where nothing was observed: whether Candor may see sites at all. In the language that is spoken: the
 * manifest’s is in the browser’s.
 */
export async function nameButton(sees: boolean): Promise<void> {
  seesSites = sees;
  const { action } = browser;
  await Promise.all([
    action.setTitle({ title: plainTitle() }),
    action.setBadgeText({ text: sees ? '' : NOT_ALLOWED }),
    action.setBadgeBackgroundColor({ color: sees ? COLOURS.plain : COLOURS.marked }),
    action.setBadgeTextColor?.({ color: '#fff' }),
  ]);
}

export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && showBadge({ tabId: id }, undefined)));
}

/** The number and what its mark stands for, in words. */
function titleOf({ organizations, beforeChoice, afterRefusal }: Badge): string {
  return [
    organizations === 0 ? t('verdict_none') : plural('verdict_organizations', organizations),
    ...(beforeChoice > 0 ? [plural('badge_before', beforeChoice)] : []),
    ...(afterRefusal > 0 ? [plural('verdict_after', afterRefusal)] : []),
  ].join(' ');
}
