import type { FirstScreen } from '../core/first-screen.ts';
import type { FirstTab } from '../ui/read-tab.ts';
import { start } from '../ui/start.tsx';
import type { FirstFacts } from './first-facts.ts';
import { Popup } from './popup.tsx';

/** What was asked, and said, before the popup was there. */
interface Asked {
  tab: FirstTab;
  /** As they are stored. */
  settings: Promise<unknown>;
  facts: Promise<FirstFacts | undefined>;
  screen: FirstScreen | undefined;
}

/** Puts the popup into its document. */
export function showPopup({ settings, tab, ...known }: Asked): Promise<void> {
  return start(<Popup first={tab} {...known} />, settings);
}
