// What the browser's database takes for the rows that the store wrote, in the same transactions and under the same indexes, where nothing is read and no code of
// Candor runs: nobody who keeps these rows can be faster.

interface Put {
  table: string;
  row: unknown;
}

/** Rows of one transaction, in their order. */
type Group = Put[];

export interface BesideFloor {
  /** Requests in a second. */
  recorded: number;
  floor: number;
}

/** Records requests into `bench-store`, and puts the same rows without the store, in turns; each time into a fresh database. */
export async function besideFloor(
  recording: () => Promise<{ requests: number; took: number }>,
  rounds: number,
): Promise<BesideFloor[]> {
  const groups = await putsOf(recording);
  const schema = await schemaOf('bench-store');
  const measured: BesideFloor[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await deleted('bench-store');
    const { requests, took } = await recording();
    const bare = await putAll(groups, schema);
    await deleted('bench-floor');
    measured.push({ recorded: (requests / took) * 1000, floor: (requests / bare) * 1000 });
  }
  return measured;
}

/** Every row that is put meanwhile, by transaction, as it goes to the disk. */
async function putsOf(writing: () => Promise<unknown>): Promise<Group[]> {
  const groups = new Map<IDBTransaction, Group>();
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (row, ...key) {
    const group = groups.get(this.transaction) ?? [];
    groups.set(this.transaction, group);
    group.push({ table: this.name, row: structuredClone(row) });
    return put.call(this, row, ...key);
  };
  try {
    await writing();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return [...groups.values()];
}

interface TableShape {
  name: string;
  options: IDBObjectStoreParameters;
  indexes: { name: string; keyPath: string | string[]; options: IDBIndexParameters }[];
}

async function schemaOf(name: string): Promise<TableShape[]> {
  const database = await opened(name);
  const transaction = database.transaction([...database.objectStoreNames]);
  const tables = [...database.objectStoreNames].map((table) => shapeOf(transaction.objectStore(table)));
  database.close();
  return tables;
}

function shapeOf(store: IDBObjectStore): TableShape {
  const { name, keyPath, autoIncrement } = store;
  const indexes = [...store.indexNames].map((index) => {
    const { unique, multiEntry, keyPath: of } = store.index(index);
    return { name: index, keyPath: of, options: { unique, multiEntry } };
  });
  return { name, options: { keyPath, autoIncrement }, indexes };
}

/** Milliseconds. */
async function putAll(groups: readonly Group[], schema: readonly TableShape[]): Promise<number> {
  const database = await opened('bench-floor', (fresh) => {
    for (const { name, options, indexes } of schema) {
      const store = fresh.createObjectStore(name, options);
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index.options);
    }
  });
  const begun = performance.now();
  for (const group of groups) await putGroup(database, group);
  const took = performance.now() - begun;
  database.close();
  return took;
}

function putGroup(database: IDBDatabase, group: Group): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const { table, row } of group) transaction.objectStore(table).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function opened(name: string, making?: (fresh: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => making?.(opening.result);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
