// The popup's first paint, held: what a person sees of it for a moment stays to be looked at.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, root } from '../../src/auditor/extension.ts';
import type { BrowserName } from '../../src/auditor/options.ts';

const POPUP = 'src/popup/index.html';
const HELD = 'src/popup/held.html';

/** The address at which the first paint of a popup stays. */
export function heldAddress(popup: string): string {
  return popup.replace(POPUP, HELD);
}

/** Candor as it was built, with one page more: its popup without the scripts that come after the first paint. Returns the folder. */
export function withHeldPopup(browser: BrowserName): string {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const folder = join(root, 'dist', `held-${target}`);
  cpSync(builtExtension(target), folder, { recursive: true });
  const popup = readFileSync(join(folder, POPUP), 'utf8');
  const held = popup.replaceAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '');
  writeFileSync(join(folder, HELD), held);
  return folder;
}
