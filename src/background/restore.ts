// Going on from what the last life of the worker left behind.

import { sessionArea } from '../platform/session.ts';
import { savedUpTo } from '../store/read.ts';
import type { Writer } from '../store/write.ts';
import type { Banners } from './banners.ts';
import type { Journal } from './journal.ts';
import { keptBanners, keptMemory, keptUnsaved, keptVisits, lifeAfter, noteLife } from './kept.ts';
import { createPassing } from './passing.ts';
import type { Recorders } from './recorders.ts';

export interface Keepers {
  journal: Journal;
  writer: Writer;
  banners: Banners;
  recorders: Recorders;
}

export async function restore({ journal, writer, banners, recorders }: Keepers): Promise<void> {
  const stored = await sessionArea.read();
  const past = lifeAfter(stored);
  const { session } = past;
  // A disk that cannot be read must not keep the worker from observing.
  const upTo = await savedUpTo(session).catch(() => 0);
  const passing = {
    ordinary: createPassing(journal, 'ordinary', past),
    private: createPassing(journal, 'private', past),
  };
  const { unsaved, restored } = keptUnsaved(passing.ordinary, past, { session, upTo });
  writer.keepUnsavedIn(unsaved, restored);
  banners.restore(keptBanners(journal, past));
  const left = {
    ordinary: keptVisits(journal, passing.ordinary, past),
    private: keptVisits(journal, passing.private, past),
    memory: keptMemory(journal, past),
  };
  // Written together with what this life takes over from the last one, since the next life looks where this number says.
  noteLife(journal, past);
  recorders.restore(left);
}
