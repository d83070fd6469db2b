// Answers to the messages that add what another Candor held.

import { collectorKey } from '../core/collector-key.ts';
import type { PageRequests } from '../core/contract.ts';
import type { Merged } from '../core/holdings/merge.ts';
import type { Directory, TrackerKey } from '../core/model.ts';
import type { Handlers } from '../platform/messages.ts';
import type { CandorDatabase } from '../store/database.ts';
import { addIncoming, beginIncoming, closeIncoming, incomingToken } from '../store/incoming.ts';
import { mergeIncoming } from '../store/merge.ts';
import type { Writer } from '../store/write.ts';

interface Parts {
  database: CandorDatabase;
  directory: Directory;
  writer: Writer;
  /** Resolves once all that was observed is attributed, and saved or refused by the disk. */
  settled(): Promise<void>;
  /** There may be letters of which to remind. */
  remind(): Promise<void>;
}

/** A file that is being added to the tables. */
interface Running {
  token: string;
  /** 0 to 1. */
  share: number;
  stop: AbortController;
}

type MergeRequests = Pick<
  PageRequests,
  'holdings.begin' | 'holdings.add' | 'holdings.merge' | 'holdings.progress' | 'holdings.close'
>;

export function mergeHandlers({ database, directory, writer, settled, remind }: Parts): Handlers<MergeRequests> {
  const collectorOf = (tracker: TrackerKey) => collectorKey(tracker, directory);
  let running: Running | undefined;

  async function merge(token: string): Promise<Merged> {
    const own: Running = { token, share: 0, stop: new AbortController() };
    running = own;
    try {
      await settled();
      return await writer.alone(() =>
        mergeIncoming(database, token, {
          collectorOf,
          signal: own.stop.signal,
          onProgress: (share) => {
            own.share = share;
          },
        }),
      );
    } finally {
      if (running === own) running = undefined;
    }
  }

  return {
    'holdings.begin': async () => {
      const token = incomingToken(Date.now(), crypto.randomUUID());
      await beginIncoming(database, token);
      return { token };
    },
    'holdings.add': async (part) => {
      const fault = await addIncoming(database, part);
      return fault === undefined ? {} : { fault };
    },
    'holdings.merge': async ({ token }) => {
      const merged = await merge(token);
      await remind();
      return merged;
    },
    'holdings.progress': ({ token }) => (running?.token === token ? { share: running.share } : undefined),
    'holdings.close': ({ token }) => {
      if (running?.token === token) running.stop.abort();
      // After it, if it was too late to stop it.
      return writer.alone(() => closeIncoming(database, token));
    },
  };
}
