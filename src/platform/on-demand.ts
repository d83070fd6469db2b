// Scripts that a page gets only when there is reason to: each looks for what the script that asked has left for it in the document, and does nothing in another.

import { readConsent } from 'virtual:page/consent-reader';
import { browser } from './browser.ts';

/** A document that has asked, as the browser says. */
export interface Asking {
  tabId: number;
  frameId: number;
  /** Absent where the browser does not tell. */
  documentId?: string;
}

/** `vite.config.ts` builds them under these names. */
const CONSENT = 'content/consent.js';
const TYPED = 'content/typed.js';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** Neither type definitions nor older browsers know documents: there, the frame is meant, whatever it shows by now. */
function targetOf({ tabId, frameId, documentId }: Asking): Injection['target'] {
  const byDocument = { tabId, documentIds: [documentId] } as unknown as Injection['target'];
  return documentId === undefined ? { tabId, frameIds: [frameId] } : byDocument;
}

/** What watches fields. Rejects where the browser refuses, and where the document is gone. */
export async function injectTyped(asking: Asking): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(asking), files: [TYPED], injectImmediately: true });
}

/** What looks at consent managers' records. Rejects where the browser refuses, and where the document is gone. */
export async function injectConsent(asking: Asking): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(asking), files: [CONSENT], injectImmediately: true });
}

/** What asks the page's interfaces, in its own world, where it finds what it needs under a random name. Rejects likewise. */
export async function injectReader(asking: Asking, door: string): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(asking),
    world: 'MAIN',
    func: readConsent as (...args: unknown[]) => unknown,
    args: [door],
    injectImmediately: true,
  });
}
