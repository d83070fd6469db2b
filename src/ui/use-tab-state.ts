import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../core/contract.ts';
import { ask } from '../platform/messages.ts';
import { currentTabId, onTabChanged } from '../platform/tabs.ts';
import { reasonOf } from './reason.ts';

/** Milliseconds between two questions while the page is open: the tab may have moved on, or the disk recovered. */
const ASK_EVERY = 1000;

export interface Tab {
  tabId?: number;
  /** Undefined until the background has said. */
  state?: TabState;
  /** Why the background could not say. */
  failure?: string;
}

/** What the background knows of the tab that this page is about; `refresh` asks again at once. */
export function useTabState(): Tab & { refresh: () => void } {
  const [tab, setTab] = useState<Tab>({});
  const [turn, setTurn] = useState(0);
  const refresh = () => setTurn((last) => last + 1);

  useEffect(() => {
    let current = true;
    void readTab().then((read) => {
      if (current) setTab((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
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

async function readTab(): Promise<Tab> {
  const tabId = await currentTabId();
  if (tabId === undefined) return { state: { kind: 'not-a-web-page' } };
  try {
    return { tabId, state: await ask('tab.state', { tabId }) };
  } catch (cause) {
    return { tabId, failure: reasonOf(cause) };
  }
}
