// What the browser itself takes for what a report needs: reading the rows, handing over the bytes, and taking the sum of those that have one. No code of Candor's runs.

const TABLES = ['visits', 'visitTrackers', 'visitHosts', 'visitIdentifiers', 'visitEvidence'];
/** Bytes that are handed over at once, as files of reports are. */
const AT_ONCE = 1_000_000;

/** Milliseconds. `sizes` are the bytes of each file; of the second, which is the data of a page, the sum is taken. Every table is read by one question, however long it is: the fewest that can be. */
export async function floor(sizes: readonly number[]): Promise<number> {
  const database = await answerOf(indexedDB.open('candor'));
  const begun = performance.now();
  const transaction = database.transaction(TABLES);
  await Promise.all(TABLES.map((table) => answerOf(transaction.objectStore(table).getAll())));
  const [, data] = sizes.map(fileOf);
  if (data) await crypto.subtle.digest('SHA-256', await data.arrayBuffer());
  const took = performance.now() - begun;
  database.close();
  return took;
}

function fileOf(size: number): Blob {
  const block = new Uint8Array(AT_ONCE).fill(32);
  const parts: Blob[] = [];
  for (let left = size; left > 0; left -= AT_ONCE) parts.push(new Blob([block.subarray(0, left)]));
  return new Blob(parts);
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
