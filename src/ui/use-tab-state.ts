import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../core/contract.ts';
import { ask } from '../platform/messages.ts';
import { currentTabId, onTabChanged } from '../platform/tabs.ts';

/** Milliseconds between two questions while the page is open: the tab may have moved on, or the disk recovered. */
const ASK_EVERY = 1000;

export interface WatchedTab {
  tabId?: number;
  state?: TabState;
  /** Asks again at once. */
  refresh(): void;
}

/** What the background knows of the tab that this page is about; undefined until it has said. */
export function useTabState(): WatchedTab {
  const [tab, setTab] = useState<{ tabId?: number; state?: TabState }>({});
  const [turn, setTurn] = useState(0);
  const refresh = () => setTurn((last) => last + 1);

  useEffect(() => {
    let current = true;
    void stateOfTab().then((known) => {
      if (current) setTab((before) => (JSON.stringify(before) === JSON.stringify(known) ? before : known));
    });
    return () => {
      current = false;
    };
  }, [turn]);

  useEffect(() => {
    const timer = setInterval(refresh, ASK_EVERY);
    const undo = tab.tabId === undefined ? undefined : onTabChanged(tab.tabId, refresh);
    return () => {
      clearInterval(timer);
      undo?.();
    };
  }, [tab.tabId]);

  return { ...tab, refresh };
}

async function stateOfTab(): Promise<{ tabId?: number; state?: TabState }> {
  const tabId = await currentTabId();
  if (tabId === undefined) return { state: { kind: 'not-a-web-page' } };
  try {
    return { tabId, state: await ask('tab.state', { tabId }) };
  } catch {
    // The tab was closed, or was never one.
    return { tabId, state: { kind: 'not-a-web-page' } };
  }
}
