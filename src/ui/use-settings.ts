import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings } from '../platform/settings.ts';
import { applyTheme } from './theme.ts';

/** The settings. Undefined until known; read again when the page is looked at again, since the popup can change them. */
export function useSettings(): { settings: Settings | undefined; refresh: () => void } {
  const [settings, setSettings] = useState<Settings>();
  const refresh = () =>
    void readSettings().then((read) => {
      applyTheme(read.theme);
      setSettings(read);
    });
  useEffect(() => {
    refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { settings, refresh };
}
