import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings } from '../platform/settings.ts';
import { applyTheme } from './theme.ts';

/** As they were read last. */
let known: Settings | undefined;

/** Reads them before a page is shown, so that nothing on it begins with what the person did not set. `record` is what the disk was asked for already. */
export async function firstSettings(record?: Promise<unknown>): Promise<Settings> {
  known = await readSettings(record);
  return known;
}

/** The settings. Undefined until known; read again when the page is looked at again, since the popup can change them. */
export function useSettings(): { settings: Settings | undefined; refresh: () => void } {
  const [settings, setSettings] = useState<Settings | undefined>(known);
  const refresh = () =>
    void readSettings().then((read) => {
      applyTheme(read.theme);
      known = read;
      setSettings(read);
    });
  useEffect(() => {
    refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return { settings, refresh };
}
