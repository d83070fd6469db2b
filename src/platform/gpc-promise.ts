// The one request that Candor makes: for a site's word on Global Privacy Control, because somebody has clicked for it. The page that a tab shows
// asks its own origin, so that Candor's policy can go on forbidding Candor every connection.

import { type GpcFailure, MOST_PROMISE, PROMISE_PATH, type PromiseAnswer } from '../core/consent/gpc-promise.ts';
import { browser } from './browser.ts';

/** Milliseconds. */
const PATIENCE = 10_000;

export type Asked = PromiseAnswer | { why: GpcFailure };

/** What the page in a tab is answered by its own origin, if that is the one given. Never rejects. */
export async function askOwnOrigin(tabId: number, origin: string): Promise<Asked> {
  const details = {
    target: { tabId },
    func: askFromPage,
    args: [origin, PROMISE_PATH, MOST_PROMISE, PATIENCE],
  };
  try {
    const [frame] = await browser.scripting.executeScript(details as never);
    return askedIn(frame?.result);
  } catch {
    // A page of the browser's own, or a site that the person has shut Candor out of.
    return { why: 'refused' };
  }
}

/** What came from the page's process is parsed like all that does. */
function askedIn(result: unknown): Asked {
  const { why, status, text } = (typeof result === 'object' && result !== null ? result : {}) as Record<
    string,
    unknown
  >;
  if (why === 'left' || why === 'elsewhere') return { why };
  if (typeof status !== 'number' || !Number.isInteger(status)) return { why: 'no-answer' };
  return { status, text: typeof text === 'string' && text.length <= MOST_PROMISE ? text : undefined };
}

/** Runs in the page, in a world of its own: may use nothing from outside itself. Text that is longer than `most` bytes is left out. */
async function askFromPage(origin: string, path: string, most: number, patience: number): Promise<unknown> {
  if (location.origin !== origin) return { why: 'left' };
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(origin + path, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: giveUp.signal,
    });
    if (response.type === 'opaqueredirect') return { why: 'elsewhere' };
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    let bytes = 0;
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.byteLength;
      if (bytes > most) {
        giveUp.abort();
        return { status: response.status };
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return { status: response.status, text };
  } catch {
    return { why: 'no-answer' };
  } finally {
    clearTimeout(timer);
  }
}
