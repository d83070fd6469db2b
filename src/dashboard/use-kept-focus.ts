import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusOn } from '../ui/focus-on.ts';

/**
 * For a part of a page whose buttons come and go: where the one that had the focus is gone, the part itself has it. Otherwise whoever goes by keyboard
 * would begin at the page's top again, and in Firefox the next keys would go to the browser's own buttons.
 */
export function useKeptFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    const { current } = part;
    current?.addEventListener('focusin', note);
    return () => current?.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    const isGone = last.current instanceof HTMLElement && !last.current.isConnected;
    if (isGone && document.activeElement === document.body) focusOn(part.current);
  });
  return part;
}
