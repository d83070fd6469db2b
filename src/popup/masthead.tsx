import { Cog } from '../ui/components/cog.tsx';
import { SETTINGS } from '../ui/settings-address.ts';
import { SiteName } from './site-name.tsx';

interface MastheadProps {
  /** Of a site where the popup is about one. */
  name: string;
  isSite: boolean;
  /** Absent where there is nothing to pause; what is to be done, where it can be done already. */
  pause?: { words: string; onPause?: () => void };
  settings: string;
  dashboard: string;
  /** Of the dashboard. */
  address: string;
}

/** What the popup is about, and what goes for all sites. Takes its words from whoever has them, as the verdict does: it is in the first paint, too. */
export function Masthead({ name, isSite, pause, settings, dashboard, address }: MastheadProps) {
  return (
    <header class="bar">
      <h1>{isSite ? <SiteName site={name} /> : name}</h1>
      <span class="buttons">
        {pause && (
          <button type="button" class="icon" title={pause.words} data-action="pause" onClick={pause.onPause}>
            <svg class="sign" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
              <path d="M5.5 3.5v9M10.5 3.5v9" />
            </svg>
            <span class="hidden">{pause.words}</span>
          </button>
        )}
        <a
          class="button icon"
          href={address + SETTINGS}
          target="_blank"
          rel="noopener"
          data-action="settings"
          aria-label={settings}
          title={settings}
        >
          <Cog />
        </a>
        <a class="button" href={address} target="_blank" rel="noopener" data-action="dashboard">
          {dashboard}
        </a>
      </span>
    </header>
  );
}
