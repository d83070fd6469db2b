// Rows that do not run away from whoever is using them.

import { useRef } from 'preact/hooks';
import { keepOrder } from '../core/report/rank.ts';

export interface KeptOrder {
  /** For the list, so that it is known whether it is in use. */
  list: { current: HTMLUListElement | null };
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  /** The keys to show, in this order. */
  order(ranked: readonly string[]): string[];
}

/** The order by rank, until the focus or the pointer is in the list, or something in it is open: then nothing that is shown moves. */
export function useKeptOrder(): KeptOrder {
  const list = useRef<HTMLUListElement>(null);
  const pointed = useRef(false);
  const shown = useRef<string[]>([]);
  return {
    list,
    onPointerEnter: () => {
      pointed.current = true;
    },
    onPointerLeave: () => {
      pointed.current = false;
    },
    order(ranked) {
      const inUse = pointed.current || isInUse(list.current);
      shown.current = inUse ? keepOrder(shown.current, ranked) : [...ranked];
      return shown.current;
    },
  };
}

function isInUse(list: HTMLUListElement | null): boolean {
  return list !== null && (list.contains(document.activeElement) || list.querySelector('details[open]') !== null);
}
