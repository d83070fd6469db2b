import { useLayoutEffect, useState } from 'preact/hooks';
import { live } from '../store/live.ts';
import { reasonOf } from './reason.ts';

export type Live<Value> = { state: 'reading' } | { state: 'known'; value: Value } | { state: 'failed'; reason: string };

/**
 * What a query of the store gives, now and whenever it changes. `key` names the query: another one starts anew. While it is not to be asked yet, it stands
 * as being read.
 */
export function useLive<Value>(query: () => Promise<Value>, key: string, isAsked = true): Live<Value> {
  const [result, setResult] = useState<Live<Value> & { key: string }>({ state: 'reading', key });
  // Not after the next paint: there is nothing to paint before the store has answered.
  useLayoutEffect(
    () =>
      isAsked
        ? live(
            query,
            (value) => setResult({ state: 'known', value, key }),
            (cause) => setResult({ state: 'failed', reason: reasonOf(cause), key }),
          )
        : undefined,
    [key, isAsked],
  );
  return result.key === key ? result : { state: 'reading' };
}
