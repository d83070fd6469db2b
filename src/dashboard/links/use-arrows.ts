// The arrow keys in a picture: one place to tab to, and from there from node to node.

import { useEffect, useRef, useState } from 'preact/hooks';

export interface Arrows {
  /** For the element that holds all nodes. Each of them carries `data-node`, and `data-column` where there are several. */
  picture: { current: HTMLDivElement | null };
  /** Of each node. */
  nodeProps(key: string): { tabIndex: number; onFocus: () => void };
}

/** `first` is where one comes in, until one has been somewhere else that is still there. */
export function useArrows(keys: readonly string[]): Arrows {
  const picture = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string>();
  const entry = last !== undefined && keys.includes(last) ? last : keys[0];
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => goOn(picture.current!, event);
    picture.current?.addEventListener('keydown', onKeyDown);
    return () => picture.current?.removeEventListener('keydown', onKeyDown);
  }, []);
  return {
    picture,
    nodeProps: (key) => ({ tabIndex: key === entry ? 0 : -1, onFocus: () => setLast(key) }),
  };
}

function goOn(picture: HTMLElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nodeAt(picture, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where a key leads from the node in focus. */
function nodeAt(picture: HTMLElement, key: string): HTMLElement | undefined {
  const from = document.activeElement as HTMLElement | null;
  const nodes = [...picture.querySelectorAll<HTMLElement>('[data-node]')].filter((node) => node.offsetParent !== null);
  if (!from || !nodes.includes(from)) return undefined;
  const column = nodes.filter(({ dataset }) => dataset.column === from.dataset.column);
  const place = column.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return column[place + 1];
    case 'ArrowUp':
      return column[place - 1];
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowRight':
    case 'ArrowLeft':
      return beside(nodes, from, (key === 'ArrowRight') === (getComputedStyle(picture).direction === 'ltr'));
    default:
      return undefined;
  }
}

/** The nearest node of the next column, or of the one before. */
function beside(nodes: HTMLElement[], from: HTMLElement, onward: boolean): HTMLElement | undefined {
  const columns = [...new Set(nodes.map(({ dataset }) => dataset.column))];
  const wanted = columns[columns.indexOf(from.dataset.column) + (onward ? 1 : -1)];
  if (wanted === undefined) return undefined;
  const far = (node: HTMLElement) => Math.abs(node.getBoundingClientRect().top - from.getBoundingClientRect().top);
  return nodes.filter(({ dataset }) => dataset.column === wanted).sort((a, b) => far(a) - far(b))[0];
}
