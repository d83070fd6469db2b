// Hands a file of everything over to the background, some rows at a time. Only when all of it has been read and checked is any of it added.

import { isMerged, type Merged, type MergedTable } from '../../core/holdings/merge.ts';
import { holdingsReader } from '../../core/holdings/read.ts';
import { ask } from '../../platform/messages.ts';

/** Rows in one message: some hundred thousand characters. */
const AT_ONCE = 500;
/** Bytes that are read at once. */
const PIECE = 1_000_000;

/** Rejects with what is wrong, or with the signal's reason; then nothing was added. `onProgress` is told the share that was read, 0 to 1. */
export async function mergeFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Merged> {
  const { token } = await ask('holdings.begin', {});
  try {
    let waiting: { table: MergedTable; rows: Record<string, unknown>[] }[] = [];
    const reader = holdingsReader({
      about: () => undefined,
      row(table, row) {
        if (!isMerged(table)) return;
        const last = waiting.at(-1);
        if (last?.table === table && last.rows.length < AT_ONCE) last.rows.push(row);
        else waiting.push({ table, rows: [row] });
      },
    });
    const handOver = async () => {
      for (const part of waiting) await ask('holdings.add', { token, ...part });
      waiting = [];
    };
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < file.size; at += PIECE) {
      signal.throwIfAborted();
      const piece = await file.slice(at, at + PIECE).arrayBuffer();
      reader.read(decoder.decode(piece, { stream: true }));
      await handOver();
      onProgress(Math.min(1, (at + PIECE) / file.size));
    }
    reader.read(decoder.decode());
    reader.end();
    await handOver();
    signal.throwIfAborted();
    return await ask('holdings.merge', { token });
  } catch (cause) {
    await ask('holdings.abandon', {});
    throw cause;
  }
}
