// Keys that work wherever one is on the page: `/` goes to the search, Escape closes what one is in.

import { useEffect } from 'preact/hooks';

export function usePageKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const done = event.key === '/' ? goToSearch() : event.key === 'Escape' && closeAround(document.activeElement);
  // A browser closes its popup on Escape: first what is open in it.
  if (done) event.preventDefault();
}

/** False where there is none, or a key stands for a letter. */
function goToSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!search || document.activeElement?.matches('input, textarea, select')) return false;
  search.focus();
  search.select();
  return true;
}

/** The innermost that is open around an element; the focus goes to what opens it again. */
function closeAround(element: Element | null): boolean {
  const open = element?.closest<HTMLDetailsElement>('details[open]');
  if (!open) return false;
  open.open = false;
  open.querySelector('summary')?.focus();
  return true;
}
