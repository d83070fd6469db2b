// What the worker has to know before it can say whose a request is: the visits that its last life left open, and the tabs that
// were there before it.

import type { Visit } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { adoptDocument, adoptVisit, emptyVisits, showVisit, type VisitsState } from '../core/visits/state.ts';
import { browser } from '../platform/browser.ts';
import { currentSession } from '../platform/session.ts';
import { visitsOfSession } from '../store/read.ts';
import type { Writer } from '../store/write.ts';
import type { ReadRequest } from './observer.ts';
import type { PrivateTabs } from './private-tabs.ts';

interface Frame {
  tabId: number;
  url: string;
  documentId: string;
  parentDocumentId?: string;
}

/**
 * A state that knows every tab of the browser, and the visits before: the event that woke the worker may be the last beacon of a
 * tab that is closed by now. Visits that were not observed from their start are marked so, and stored.
 */
export async function rememberVisits(tabs: PrivateTabs, writer: Writer): Promise<VisitsState<ReadRequest>> {
  const state = emptyVisits<ReadRequest>(await currentSession());
  const frames = await openFrames(tabs);
  const outermost = frames.filter(({ parentDocumentId }) => parentDocumentId === undefined);
  const stored = await storedVisits(state.session, outermost);
  for (const visit of stored.values()) {
    // Only what is not private was ever stored.
    tabs.learn({ id: visit.tabId, incognito: false });
    adoptVisit(state, visit, '');
  }
  for (const frame of outermost) {
    const newest = stored.get(frame.documentId);
    // A visit that was ended by a pause has a gap; what follows it is another visit.
    const known = newest?.endedAt === undefined ? newest : undefined;
    const visit = known ?? lateVisit(frame, state.session);
    if (!known) writer.add({ kind: 'visit', visit });
    showVisit(state, { ...visit, tabId: frame.tabId }, frame.url);
  }
  for (const { documentId, parentDocumentId } of frames)
    if (parentDocumentId !== undefined) adoptDocument(state, documentId, parentDocumentId);
  return state;
}

/** Every frame of every tab that is no private one, the outermost before those inside it. */
async function openFrames(tabs: PrivateTabs): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const tab of await browser.tabs.query({})) {
    tabs.learn(tab);
    if (tab.id === undefined || tab.incognito || tab.discarded) continue;
    // A tab can be closed between the two questions.
    const known = await browser.webNavigation.getAllFrames({ tabId: tab.id }).catch(() => null);
    for (const frame of known ?? []) {
      const { documentId, parentDocumentId } = frame as { documentId?: string; parentDocumentId?: string };
      const nested = frame.parentFrameId !== -1;
      if (documentId === undefined || !/^https?:/.test(nested ? (tab.url ?? '') : frame.url)) continue;
      if (nested && parentDocumentId === undefined) continue;
      frames.push({
        tabId: tab.id,
        url: frame.url,
        documentId,
        ...(nested && { parentDocumentId: parentDocumentId! }),
      });
    }
  }
  return frames.sort((a, b) => Number(a.parentDocumentId !== undefined) - Number(b.parentDocumentId !== undefined));
}

/** A disk that cannot be read must not keep the worker from observing. */
async function storedVisits(session: string, frames: Frame[]): Promise<Map<string, Visit>> {
  try {
    const visits = await visitsOfSession(
      session,
      frames.map(({ documentId }) => documentId),
    );
    return new Map(visits.map((visit) => [visit.documentId, visit]));
  } catch {
    return new Map();
  }
}

function lateVisit({ url, documentId, tabId }: Frame, session: string): Visit {
  return {
    id: crypto.randomUUID(),
    site: siteOf(hostnameOf(url) ?? ''),
    documentId,
    tabId,
    session,
    startedAt: Date.now(),
    complete: false,
    signals: [],
  };
}
