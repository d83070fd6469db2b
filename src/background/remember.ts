// The pages that are open, asked of the browser: those that came before this run of Candor, or while it was paused.

import type { Found } from '../core/visits/events.ts';
import { browser } from '../platform/browser.ts';

/** Every web page of these tabs with every frame in it, the outer before the inner. Tabs whose pages are unloaded have none. */
export async function openDocuments(
  tabs: readonly { id?: number | undefined; discarded?: boolean | undefined }[],
): Promise<Found[]> {
  const ids = tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
  return (await Promise.all(ids.map(documentsOf))).flat();
}

async function documentsOf(tabId: number): Promise<Found[]> {
  // Of before the answer: what is committed while it comes is newer.
  const at = Date.now();
  // A tab can be closed between the two questions.
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  const outermost = frames.find(({ frameId }) => frameId === 0);
  if (!outermost || !/^https?:/.test(outermost.url)) return [];
  const documents = frames.flatMap(({ url, parentFrameId, ...frame }) => {
    const { documentId, parentDocumentId } = frame as { documentId?: string; parentDocumentId?: string };
    const nested = parentFrameId !== -1;
    if (documentId === undefined || (nested && parentDocumentId === undefined)) return [];
    return [
      {
        tabId,
        at,
        url,
        documentId,
        newVisitId: crypto.randomUUID(),
        ...(nested && { parentDocumentId: parentDocumentId! }),
      },
    ];
  });
  return outerFirst(documents);
}

/** Browsers list frames in any order; one can be tied to its page only after the frames around it. */
function outerFirst(documents: Found[]): Found[] {
  const byId = new Map(documents.map((document) => [document.documentId, document]));
  const depth = ({ parentDocumentId }: Found): number => {
    const parent = parentDocumentId === undefined ? undefined : byId.get(parentDocumentId);
    return parent ? 1 + depth(parent) : 0;
  };
  return documents.sort((a, b) => depth(a) - depth(b));
}
