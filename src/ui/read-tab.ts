// What is known of a tab, asked as early as a page can: nothing that this needs is heavy.

import type { TabState } from '../core/contract.ts';
import { entryName, keptEntry } from '../core/entry-name.ts';
import type { Tab as KnownTab, OpenVisit } from '../core/visits/state.ts';
import { browser } from '../platform/browser.ts';
import { ask } from '../platform/messages.ts';
import { currentTabId } from '../platform/tabs.ts';
import { passed } from './passed.ts';
import { reasonOf } from './reason.ts';

export interface Tab {
  tabId?: number;
  /** Undefined until it is known. */
  state?: TabState;
  /** Why the background could not say. */
  failure?: string;
  /** The background has not said it, but noted it: it may be asleep, and take a moment to wake. */
  noted?: true;
}

export interface FirstTab {
  /** Undefined where the background noted nothing. */
  noted: Promise<Tab | undefined>;
  answered: Promise<Tab>;
}

/** Asks the background, and meanwhile looks up what it noted. */
export function firstTab(): FirstTab {
  return { noted: notedTab().catch(() => undefined), answered: readTab() };
}

/** What the background says of the tab that this page is about. Never rejects. */
export async function readTab(): Promise<Tab> {
  const tabId = await currentTabId();
  if (tabId === undefined) return { state: { kind: 'not-a-web-page' } };
  try {
    const state = await ask('tab.state', { tabId });
    passed('tab');
    return { tabId, state };
  } catch (cause) {
    return { tabId, failure: reasonOf(cause) };
  }
}

/** The visit that is shown, from what the background keeps over its sleep (`background/kept.ts`). Of private windows nothing is said so. */
async function notedTab(): Promise<Tab | undefined> {
  const tabId = await currentTabId();
  const visit = tabId === undefined ? undefined : (await kept<KnownTab>('ordinary.tabs', tabId))?.shows;
  const site = visit === undefined ? undefined : (await kept<OpenVisit>('ordinary.visits', visit))?.site;
  if (tabId === undefined || visit === undefined || site === undefined) return undefined;
  passed('noted');
  return { tabId, state: { kind: 'visit', visit, site, health: { unsaved: 0, lost: 0 } }, noted: true };
}

async function kept<Value>(map: string, key: string | number): Promise<Value | undefined> {
  const name = entryName(map, key);
  return keptEntry<unknown, Value>((await browser.storage.session.get(name))[name])?.[1];
}
