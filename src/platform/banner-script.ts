// The script that looks for banners and answers them: put into a frame when there is reason to, spoken to, and helped with what only the page's
// own world can tell.

import { browser } from './browser.ts';

interface Frame {
  tabId: number;
  frameId: number;
}

/** `vite.config.ts` builds it under this name. */
const SCRIPT = 'content/banner.js';

/** Puts it into a frame, where there is none yet. Rejects where the browser refuses, and where the frame is gone. */
export async function injectBannerScript({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [SCRIPT],
    injectImmediately: true,
  });
}

/** Calls a function of ours in the page's own world, where the page may have replaced all that it uses. Undefined where it threw. */
export async function callInPage(
  { tabId, frameId }: Frame,
  func: (...args: never[]) => unknown,
  args: unknown[] = [],
): Promise<unknown> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: func as (...args: unknown[]) => unknown,
    args,
  });
  return result?.result;
}

/** Asks the script. Rejects where it is gone, as when answering makes the site load its page anew. */
export function askBannerScript({ tabId, frameId }: Frame, message: object): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

/** The frames of a tab's page besides the outermost. */
export async function innerFrames(tabId: number): Promise<{ frameId: number; url: string }[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  return frames.filter(({ frameId }) => frameId !== 0);
}

/** Which document a tab shows, where the browser tells. */
export async function shownDocument(tabId: number): Promise<string | undefined> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  return (frame as { documentId?: string } | null)?.documentId;
}
