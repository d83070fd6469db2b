import { useEffect, useState } from 'preact/hooks';
import { readSettings } from '../platform/settings.ts';

/** Is recording paused? Undefined until known; read again when the page is looked at again, since the popup can change it. */
export function usePaused(): { paused: boolean | undefined; refresh: () => void } {
  const [paused, setPaused] = useState<boolean>();
  const refresh = () => void readSettings().then((settings) => setPaused(settings.paused));
  useEffect(() => {
    refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { paused, refresh };
}
