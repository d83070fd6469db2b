import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { onTabChanged } from '../platform/tabs.ts';
import { type FirstTab, readTab, type Tab } from './read-tab.ts';

/** Milliseconds between two questions while the page is open: the tab may have moved on, or the disk recovered. */
const ASK_EVERY = 1000;

/** What the background knows of the tab that this page is about, beginning with what was asked `first`; `refresh` asks again at once. */
export function useTabState(first: FirstTab): Tab & { refresh: () => void } {
  const [tab, setTab] = useState<Tab>({});
  const [turn, setTurn] = useState(0);
  const refresh = () => setTurn((last) => last + 1);

  // Before anything is painted: what was asked first may be known already.
  useLayoutEffect(() => {
    let current = true;
    const take = (read: Tab) => {
      if (current) setTab((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
    };
    if (turn > 0) void readTab().then(take);
    else {
      void first.noted.then((noted) => noted && setTab((before) => (before.state || before.failure ? before : noted)));
      void first.answered.then(take);
    }
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
