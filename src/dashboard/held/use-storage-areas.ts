import { useEffect, useState } from 'preact/hooks';
import { type InMemory, memoryIn } from '../../core/holdings/memory.ts';
import { heldInSession, spaceTaken } from '../../platform/held.ts';
import { reasonOf } from '../../ui/reason.ts';

/** `unknown`: the browser does not say. */
export type Space = number | 'unknown';

export interface StorageAreas {
  /** Undefined until known, or where it could not be read. */
  memory?: readonly InMemory[];
  space?: Space;
  failure?: string;
}

/** What is in memory, and how much space all of it takes: read now, and again whenever `changed` is another. */
export function useStorageAreas(changed: unknown): StorageAreas {
  const [areas, setAreas] = useState<StorageAreas>({});
  useEffect(() => {
    const add = (more: StorageAreas) => setAreas((known) => ({ ...known, ...more }));
    heldInSession().then(
      (area) => add({ memory: memoryIn(area) }),
      (cause) => add({ failure: reasonOf(cause) }),
    );
    void spaceTaken().then((space) => add({ space: space ?? 'unknown' }));
  }, [changed]);
  return areas;
}
