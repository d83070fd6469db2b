// Answers to the messages that add what another Candor held.

import { collectorKey } from '../core/collector-key.ts';
import type { PageRequests } from '../core/contract.ts';
import type { Directory, TrackerKey } from '../core/model.ts';
import type { Handlers } from '../platform/messages.ts';
import type { CandorDatabase } from '../store/database.ts';
import { abandonIncoming, addIncoming, beginIncoming } from '../store/incoming.ts';
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

type MergeRequests = Pick<PageRequests, 'holdings.begin' | 'holdings.add' | 'holdings.merge' | 'holdings.abandon'>;

export function mergeHandlers({ database, directory, writer, settled, remind }: Parts): Handlers<MergeRequests> {
  return {
    'holdings.begin': async () => {
      const token = crypto.randomUUID();
      await beginIncoming(database, token);
      return { token };
    },
    'holdings.add': async (part) => {
      await addIncoming(database, part);
      return undefined;
    },
    'holdings.merge': async ({ token }) => {
      await settled();
      const owner = (tracker: TrackerKey) => collectorKey(tracker, directory);
      const merged = await writer.alone(() => mergeIncoming(database, token, owner));
      await remind();
      return merged;
    },
    'holdings.abandon': async () => {
      await abandonIncoming(database);
      return undefined;
    },
  };
}
