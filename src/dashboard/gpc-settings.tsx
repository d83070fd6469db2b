import { t } from '../platform/i18n.ts';
import type { Settings } from '../platform/settings.ts';
import type { GpcSwitch } from '../ui/use-gpc-switch.ts';

interface GpcSettingsProps {
  settings: Settings;
  gpc: GpcSwitch;
}

/** Whether Global Privacy Control is sent, and to which sites not. */
export function GpcSettings({
  settings: { gpc: on, gpcExceptions },
  gpc: { failure, onSend, onExcept },
}: GpcSettingsProps) {
  return (
    <>
      {t(on ? 'about_gpcOn' : 'about_gpcOff')}{' '}
      <button type="button" data-action={on ? 'gpc-off' : 'gpc-on'} onClick={() => onSend(!on)}>
        {t(on ? 'inPage_turnOff' : 'inPage_turnOn')}
      </button>
      {failure !== undefined && <p role="alert">{t('gpc_failed', failure)}</p>}
      {gpcExceptions.length > 0 && (
        <>
          <p>{t('about_gpcExceptions')}</p>
          <ul class="exceptions">
            {gpcExceptions.map((site) => (
              <li key={site} data-exception={site}>
                <span>{site}</span>
                <button
                  type="button"
                  data-action="gpc-unexcept"
                  aria-label={t('about_gpcForget', site)}
                  onClick={() => onExcept(site, false)}
                >
                  {t('gpc_unexcept')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
