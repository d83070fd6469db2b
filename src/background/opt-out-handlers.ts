// Answers to the messages on opt-outs. Pages of private windows send none.

import type { PageRequests } from '../core/contract.ts';
import type { Handlers } from '../platform/messages.ts';
import type { CandorDatabase } from '../store/database.ts';
import type { Writer } from '../store/write.ts';
import { forgetOptOuts, keepGuide, noteOpened, noteOptOut, undoOptOut } from '../store/write-opt-outs.ts';

type OptOutRequests = Pick<
  PageRequests,
  'optOut.done' | 'optOut.undo' | 'optOut.forget' | 'optOut.opened' | 'optOut.guide'
>;

export function optOutHandlers(database: CandorDatabase, writer: Writer): Handlers<OptOutRequests> {
  const alone = async (job: () => Promise<void>): Promise<undefined> => {
    await writer.alone(job);
    return undefined;
  };
  return {
    'optOut.done': ({ organization, kind, host, site }) =>
      alone(() =>
        noteOptOut(database, { organization, kind, host, doneAt: Date.now(), ...(site !== undefined && { site }) }),
      ),
    'optOut.undo': (name) => alone(() => undoOptOut(database, name)),
    'optOut.forget': () => alone(() => forgetOptOuts(database)),
    'optOut.opened': (step) => alone(() => noteOpened(database, step, Date.now())),
    'optOut.guide': (guide) => alone(() => keepGuide(database, { ...guide, changedAt: Date.now() })),
  };
}
