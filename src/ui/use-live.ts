import { useEffect, useState } from 'preact/hooks';
import { live } from '../store/read.ts';
import { reasonOf } from './reason.ts';

export type Live<Value> = { state: 'reading' } | { state: 'known'; value: Value } | { state: 'failed'; reason: string };

/** What a query of the store gives, now and whenever it changes. `key` names the query: another one starts anew. */
export function useLive<Value>(query: () => Promise<Value>, key: string): Live<Value> {
  const [result, setResult] = useState<Live<Value> & { key: string }>({ state: 'reading', key });
  useEffect(
    () =>
      live(
        query,
        (value) => setResult({ state: 'known', value, key }),
        (cause) => setResult({ state: 'failed', reason: reasonOf(cause), key }),
      ),
    [key],
  );
  return result.key === key ? result : { state: 'reading' };
}
