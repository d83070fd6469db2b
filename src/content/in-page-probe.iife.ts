// MAIN world, every frame: counts what scripts do that recognises a browser or keeps something in it, and tells the relay once it is quiet. It
// changes nothing in the page; docs/decisions/0014-in-page-evidence.md says how it is cheap, and what a page could still tell it by.

import { IN_PAGE_CHANNEL } from './bridge.ts';
import { watchConnections } from './in-page/connections.ts';
import { watchCanvases } from './in-page/pictures.ts';
import { takeChannel } from './in-page/report.ts';
import { watchSounds } from './in-page/sounds.ts';
import { watchStorage } from './in-page/storage.ts';
import { hideText } from './in-page/wrap.ts';

// Nobody listens: there is no relay here, or another run of this file has it.
if (takeChannel(IN_PAGE_CHANNEL)) {
  hideText();
  watchCanvases();
  watchSounds();
  watchConnections();
  watchStorage();
}
