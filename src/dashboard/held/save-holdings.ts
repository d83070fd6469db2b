// Everything that is held, as one file.

import { holdingsFile } from '../../core/holdings/export.ts';
import { withoutPrivate } from '../../core/holdings/memory.ts';
import { about } from '../../platform/about.ts';
import { heldInSession, heldLocally } from '../../platform/held.ts';
import { ask } from '../../platform/messages.ts';
import { everyRow } from '../../store/read-holdings.ts';
import { growingFile } from '../../ui/growing-file.ts';
import { saveFile } from '../../ui/save-file.ts';

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
