// Every setting in one place: what it changes, what it does not, and how it is set. A change is saved at once.

import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { regions, type Settings } from '../../platform/settings.ts';
import { regionWords } from '../../ui/words.ts';
import { RecordingSection } from '../held/recording-section.tsx';
import { HELD } from '../use-route.ts';
import { GpcSection } from './gpc-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { PathsSection } from './paths-section.tsx';
import { SavedLine } from './saved-line.tsx';
import { SelectField } from './select-field.tsx';
import { Toggle } from './toggle.tsx';
import { type Saving, useSaving } from './use-saving.ts';

interface SettingsPageProps {
  /** Undefined until known. */
  settings: Settings | undefined;
  /** The settings were changed. */
  onChanged: () => void;
}

export function SettingsPage({ settings, onChanged }: SettingsPageProps) {
  const saving = useSaving(onChanged);
  return (
    <section data-section="settings">
      <h1>{t('settings_title')}</h1>
      <p>{t('settings_lead')}</p>
      {settings && <All settings={settings} saving={saving} />}
      <SavedLine last={saving.last} />
    </section>
  );
}

function All({ settings, saving }: { settings: Settings; saving: Saving }) {
  return (
    <>
      <h2>{t('settings_recording')}</h2>
      <p>
        <a href={HELD}>{t('about_held')}</a>
      </p>
      <div class="settings">
        <RecordingSection settings={settings} saving={saving} />
        <PathsSection on={settings.pagePaths} saving={saving} />
        <Toggle
          setting="pageEvidence"
          title={t('about_inPage')}
          says={t(settings.pageEvidence ? 'about_inPageOn' : 'about_inPageOff')}
          on={settings.pageEvidence}
          onSwitch={(on) => void saving.save(t('about_inPage'), () => ask('pageEvidence.watch', { on }))}
        />
      </div>
      <h2>{t('settings_sayingNo')}</h2>
      <div class="settings">
        <Toggle
          setting="refuseBanners"
          title={t('heldSetting_refuseBanners')}
          says={t(settings.refuseBanners ? 'about_refusingOn' : 'about_refusingOff')}
          on={settings.refuseBanners}
          onSwitch={(on) => void saving.save(t('heldSetting_refuseBanners'), () => ask('banner.refuseAll', { on }))}
        />
        <GpcSection settings={settings} saving={saving} />
        <SelectField
          setting="region"
          title={t('region_title')}
          says={t('region_hint')}
          value={settings.region}
          options={regions}
          wordsOf={regionWords}
          onSelect={(region) => void saving.save(t('region_title'), () => ask('region.say', { region }))}
        />
      </div>
      <h2>{t('settings_looks')}</h2>
      <div class="settings">
        <LooksSection settings={settings} saving={saving} />
      </div>
    </>
  );
}
