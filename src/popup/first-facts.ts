// What is stored of the tab's visit, read as early as a page can: while the rest of the popup's scripts is read.

import type { SiteFacts } from '../core/facts.ts';
import type { VisitId } from '../core/model.ts';
import { database, visitFacts } from '../store/read.ts';
import { passed } from '../ui/passed.ts';
import type { FirstTab } from '../ui/read-tab.ts';

export interface FirstFacts {
  visit: VisitId;
  facts: SiteFacts;
}

/** Undefined where nothing of a visit is stored, and where it cannot be read: whoever asks the store again hears why. Never rejects. */
export function firstFacts(tab: FirstTab): Promise<FirstFacts | undefined> {
  return readFacts(tab).catch(() => undefined);
}

async function readFacts({ noted, answered }: FirstTab): Promise<FirstFacts | undefined> {
  // Not only when it is asked: it takes as long to open as the background to answer.
  void database()
    .open()
    .catch(() => undefined);
  const { state } = (await noted) ?? (await answered);
  const facts = state?.kind === 'visit' ? await visitFacts(state.visit) : undefined;
  if (state?.kind !== 'visit' || !facts) return undefined;
  passed('facts');
  return { visit: state.visit, facts };
}
