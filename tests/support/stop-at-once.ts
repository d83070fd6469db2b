// Stops the background in the middle of whatever it does, as a browser does that needs memory.

import type { Auditor } from '../../src/auditor/auditor.ts';
import { inChrome } from './firefox-chrome.ts';
import { stopBackground } from './stop-background.ts';

export async function stopAtOnce(auditor: Auditor): Promise<void> {
  const { extensionRoot } = auditor;
  if (!extensionRoot.startsWith('moz-extension:')) return stopBackground(auditor);
  const host = JSON.stringify(new URL(extensionRoot).host);
  await inChrome(
    auditor,
    `WebExtensionPolicy.getByHostname(${host}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
  );
}
