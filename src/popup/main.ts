// Asks the background and for the settings first, and reads what the popup is made of while they are answered: the store's part before the rest.

import { firstScreenIn, tabQuery } from '../core/first-screen.ts';
import { settingsRecord } from '../platform/settings-record.ts';
import { firstTab } from '../ui/read-tab.ts';

const screen = firstScreenIn(location.search);
// What was said when the popup was opened holds for that moment alone: not for one that is loaded again, nor in a browser's list of open pages.
if (screen) history.replaceState(null, '', location.pathname + tabQuery(location.search));
const tab = firstTab();
const settings = settingsRecord();
const facts = import('./first-facts.ts').then(({ firstFacts }) => firstFacts(tab));
const { showPopup } = await import('./page.tsx');
await showPopup({ tab, settings, facts, screen });
