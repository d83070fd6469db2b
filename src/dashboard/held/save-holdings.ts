// Everything that is held, as one file.

import { holdingsFile } from '../../core/holdings/export.ts';
import { withoutPrivate } from '../../core/holdings/memory.ts';
import { about } from '../../platform/about.ts';
import { heldInSession, heldLocally } from '../../platform/held.ts';
import { ask } from '../../platform/messages.ts';
import { everyRow } from '../../store/read-holdings.ts';
import { saveFile } from '../../ui/save-file.ts';

/** Characters that are put together before the browser takes them over: it can keep what it holds of a file on the disk. */
const AT_ONCE = 1_000_000;

/** Makes the file and hands it to the browser. Rejects where something could not be read. */
export async function saveHoldings(): Promise<void> {
  // What was seen until now goes along.
  await ask('recorder.settled', {});
  const exportedAt = new Date().toISOString();
  const { add, whole } = growingFile();
  const file = holdingsFile(add, { exportedAt, ...about() });
  await everyRow(file.rows);
  file.end({ local: await heldLocally(), session: withoutPrivate(await heldInSession()) });
  saveFile(`candor-everything-${exportedAt.slice(0, 10)}.json`, 'application/json', whole());
}

function growingFile(): { add: (text: string) => void; whole: () => Blob } {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  };
  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length >= AT_ONCE) flush();
    },
    whole() {
      flush();
      return new Blob(parts);
    },
  };
}
