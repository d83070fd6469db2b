import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { ownPageOfBrowser } from '../../platform/permissions.ts';
import { openTab } from '../../platform/tabs.ts';
import { reasonOf } from '../../ui/reason.ts';

/** Whether Candor works in private windows, and how to allow it: only the browser's own page can. */
export function PrivateChoice({ allowed }: { allowed: boolean }) {
  const [failure, setFailure] = useState<string>();
  const page = ownPageOfBrowser();
  return (
    <div data-choice="private-windows" data-allowed={allowed}>
      <h3>{t('about_private_title')}</h3>
      <p>{t(allowed ? 'welcome_privateOn' : 'welcome_privateOff')}</p>
      {!allowed && (
        <p class="quiet">{t(page === undefined ? 'welcome_privateInFirefox' : 'welcome_privateInChrome')}</p>
      )}
      {!allowed && page !== undefined && (
        <p class="buttons">
          <button
            type="button"
            data-action="open-extensions"
            onClick={() => void openTab(page).catch((cause) => setFailure(reasonOf(cause)))}
          >
            {t('welcome_privateOpen')}
          </button>
        </p>
      )}
      {failure !== undefined && <p role="alert">{t('error_text', failure)}</p>}
    </div>
  );
}
