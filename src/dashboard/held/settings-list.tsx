import { t } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { settingValue, settingWords } from './words.ts';

/** Every setting, with what it is set to. They are held, too. */
export function SettingsList({ settings }: { settings: Settings }) {
  return (
    <>
      <p class="quiet">{t('held_settingsHint')}</p>
      <dl class="rows facts">
        {(Object.keys(settings) as (keyof Settings)[]).map((setting) => (
          <div key={setting} class="pair" data-held-setting={setting}>
            <dt>{settingWords(setting)}</dt>
            <dd>{settingValue(settings, setting)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
