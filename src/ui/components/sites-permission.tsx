import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { requestSites } from '../../platform/permissions.ts';
import { focusOn } from '../focus-on.ts';
import { reasonOf } from '../reason.ts';

/** Where the browser does not let Candor see sites: what that costs, and the button that has the browser ask. */
export function SitesPermission() {
  const [failure, setFailure] = useState<string>();
  function request() {
    // At once: browsers ask only as a button is pressed.
    requestSites().then(
      (granted) => {
        setFailure(granted ? undefined : t('welcome_sitesRefused'));
        // The button will be gone.
        if (granted) focusOn(document.querySelector('h1'));
      },
      (cause) => setFailure(t('error_text', reasonOf(cause))),
    );
  }
  return (
    <div class="note permission" data-permission="sites">
      <h2>{t('welcome_sitesTitle')}</h2>
      <p>{t('welcome_sitesText')}</p>
      <p class="buttons">
        <button type="button" class="primary" data-action="allow-sites" onClick={request}>
          {t('welcome_sitesAllow')}
        </button>
      </p>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </div>
  );
}
