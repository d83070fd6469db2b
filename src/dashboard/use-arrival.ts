import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { focusOn } from '../ui/focus-on.ts';

/**
 * For whoever follows a link: the page's beginning is in sight, its heading has the focus, and its words are the document's title. Headings can come late,
 * once something is read; whoever has gone on to something else by then stays there.
 */
export function useArrival(path: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const arriving = useRef(false);
  const last = useRef(path);
  const look = () => {
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    const title = `${heading.textContent} – ${t('extName')}`;
    if (document.title !== title) document.title = title;
    if (!arriving.current) return;
    arriving.current = false;
    if (!main.current?.contains(document.activeElement)) focusOn(heading);
  };
  useLayoutEffect(() => {
    if (last.current !== path) {
      last.current = path;
      arriving.current = true;
      scrollTo(0, 0);
    }
    look();
  }, [path]);
  useEffect(() => {
    const changes = new MutationObserver(look);
    changes.observe(main.current!, { childList: true, subtree: true, characterData: true });
    return () => changes.disconnect();
  }, []);
  return main;
}
