// The first page: what Candor does, three choices, and what it looks like. Three steps, and nothing that must be done.

import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { SitesPermission } from '../../ui/components/sites-permission.tsx';
import { SETTINGS } from '../../ui/settings-address.ts';
import { useAllowed } from '../../ui/use-allowed.ts';
import { RetentionField } from '../held/retention-field.tsx';
import { SavedLine } from '../settings/saved-line.tsx';
import { Toggle } from '../settings/toggle.tsx';
import { type Saving, useSaving } from '../settings/use-saving.ts';
import { ABOUT } from '../use-route.ts';
import { Demo } from './demo.tsx';
import { PrivateChoice } from './private-choice.tsx';

interface WelcomePageProps {
  /** Undefined until known. */
  settings: Settings | undefined;
  /** The settings were changed. */
  onChanged: () => void;
}

export function WelcomePage({ settings, onChanged }: WelcomePageProps) {
  const saving = useSaving(onChanged);
  const allowed = useAllowed();
  return (
    <section data-section="welcome">
      <h1>{t('welcome_title')}</h1>
      {allowed && !allowed.sites && <SitesPermission />}
      <ol class="welcome">
        <li data-step="1">
          <h2>{t('welcome_what')}</h2>
          <ul class="bullets">
            <li>{t('welcome_sees')}</li>
            <li>{t('welcome_keeps')}</li>
            <li>{t('welcome_never')}</li>
          </ul>
          <p>
            <a href={ABOUT}>{t('welcome_more')}</a>
          </p>
        </li>
        <li data-step="2">
          <h2>{t('welcome_choices')}</h2>
          <p class="quiet">{t('welcome_choicesHint')}</p>
          <div class="settings">
            {allowed && <PrivateChoice allowed={allowed.privateWindows} />}
            {settings && <Choices settings={settings} saving={saving} />}
          </div>
          <p>
            <a href={SETTINGS}>{t('welcome_allSettings')}</a>
          </p>
        </li>
        <li data-step="3">
          <h2>{t('welcome_try')}</h2>
          <p>{t('welcome_pin')}</p>
          <Demo />
        </li>
      </ol>
      <SavedLine last={saving.last} />
    </section>
  );
}

function Choices({ settings: { retention, gpc }, saving }: { settings: Settings; saving: Saving }) {
  return (
    <>
      <RetentionField
        retention={retention}
        onKeep={(wanted) =>
          saving.saveOrReject(t('heldSetting_retention'), () => ask('recording.keep', { retention: wanted }))
        }
      />
      <Toggle
        setting="gpc"
        title={t('heldSetting_gpc')}
        says={t(gpc ? 'about_gpcOn' : 'about_gpcOff')}
        on={gpc}
        onSwitch={(on) => void saving.save(t('heldSetting_gpc'), () => ask('gpc.send', { on }))}
      />
    </>
  );
}
