// Hands a file of everything over to the background, some rows at a time. Only when all of it has been read and checked is any of it added.

import { isMerged, type Merged, type MergedTable } from '../../core/holdings/merge.ts';
import { DamagedFile, holdingsReader } from '../../core/holdings/read.ts';
import { ask } from '../../platform/messages.ts';

/** Rows in one message: some hundred thousand characters. */
const AT_ONCE = 500;
/** Bytes that are read at once. */
const PIECE = 1_000_000;
/** Milliseconds between two questions how much is added by now. They keep the background awake, too. */
const ASK_EVERY = 200;

export interface MergeProgress {
  step: 'reading' | 'adding';
  /** Of the step, 0 to 1. */
  share: number;
}

interface MergeControl {
  onProgress(progress: MergeProgress): void;
  /** Aborted: nothing is added, as long as not all of it was. */
  signal: AbortSignal;
}

export interface MergedFile {
  merged: Merged;
  /** As the file has them, not checked. */
  settings: unknown;
}

/** Rejects with what is wrong, which is a DamagedFile where the file is, or with the signal's reason; then nothing was added. */
export async function mergeFile(file: File, control: MergeControl): Promise<MergedFile> {
  const { signal } = control;
  const { token } = await ask('holdings.begin', {});
  let closing: Promise<Merged | undefined> | undefined;
  const close = () => {
    closing ??= closed(token);
    return closing;
  };
  const stop = () => void close().catch(() => undefined);
  signal.addEventListener('abort', stop);
  let settings: unknown;
  try {
    settings = await handOver(file, token, control);
    const merged = await added(token, control);
    await close().catch(() => undefined);
    return { merged, settings };
  } catch (cause) {
    // The background may have been stopped when all was added, and before it could say so.
    const merged = await close();
    if (!merged) throw cause;
    return { merged, settings };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Where the background is stopped meanwhile, it is asked again: then it is another one. */
async function closed(token: string): Promise<Merged | undefined> {
  const close = () => ask('holdings.close', { token });
  return close().catch(close);
}

interface Part {
  table: MergedTable;
  rows: Record<string, unknown>[];
  /** Of the file, one for each row. */
  lines: number[];
}

/** Reads the file to its end. Resolves to the settings in it. */
async function handOver(file: File, token: string, { onProgress, signal }: MergeControl): Promise<unknown> {
  let settings: unknown;
  let waiting: Part[] = [];
  const reader = holdingsReader({
    about: () => undefined,
    row(table, row, line) {
      if (!isMerged(table)) return;
      const last = waiting.at(-1);
      if (last?.table === table && last.rows.length < AT_ONCE) {
        last.rows.push(row);
        last.lines.push(line);
      } else waiting.push({ table, rows: [row], lines: [line] });
    },
    local(area) {
      settings = area.settings;
    },
  });
  const send = async () => {
    for (const { lines, ...part } of waiting) {
      signal.throwIfAborted();
      const { fault } = await ask('holdings.add', { token, ...part });
      if (fault !== undefined) throw new DamagedFile(lines[fault] ?? 0);
    }
    waiting = [];
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < file.size; at += PIECE) {
    signal.throwIfAborted();
    const piece = await file.slice(at, at + PIECE).arrayBuffer();
    reader.read(decoder.decode(piece, { stream: true }));
    await send();
    onProgress({ step: 'reading', share: Math.min(1, (at + PIECE) / file.size) });
  }
  reader.read(decoder.decode());
  reader.end();
  await send();
  signal.throwIfAborted();
  return settings;
}

/** Has all that was handed over added, and tells meanwhile how far it is. */
async function added(token: string, { onProgress }: MergeControl): Promise<Merged> {
  onProgress({ step: 'adding', share: 0 });
  let isOver = false;
  const look = async () => {
    const progress = await ask('holdings.progress', { token });
    if (progress && !isOver) onProgress({ step: 'adding', share: progress.share });
  };
  // An answer that does not come changes nothing of what is added.
  const timer = setInterval(() => void look().catch(() => undefined), ASK_EVERY);
  try {
    return await ask('holdings.merge', { token });
  } finally {
    isOver = true;
    clearInterval(timer);
  }
}
