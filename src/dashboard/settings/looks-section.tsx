import { detailLevels, themes } from '../../core/appearance.ts';
import type { PageRequests } from '../../core/contract.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { languageChoices, type Settings } from '../../platform/settings.ts';
import { detailWords, languageWords, themeWords } from '../held/words.ts';
import { SelectField } from './select-field.tsx';
import type { Saving } from './use-saving.ts';

interface LooksSectionProps {
  settings: Settings;
  saving: Saving;
}

/** How Candor's own pages look: how much is unfolded, in which colours, in which language. */
export function LooksSection({ settings: { detail, theme, language }, saving }: LooksSectionProps) {
  const choose = (setting: string, look: PageRequests['look.choose']['in']) =>
    void saving.save(setting, () => ask('look.choose', look));
  return (
    <>
      <SelectField
        setting="detail"
        title={t('heldSetting_detail')}
        says={t('settings_detailHint')}
        value={detail}
        options={detailLevels}
        wordsOf={detailWords}
        onSelect={(wanted) => choose(t('heldSetting_detail'), { detail: wanted })}
      />
      <SelectField
        setting="theme"
        title={t('heldSetting_theme')}
        says={t('settings_themeHint')}
        value={theme}
        options={themes}
        wordsOf={themeWords}
        onSelect={(wanted) => choose(t('heldSetting_theme'), { theme: wanted })}
      />
      <SelectField
        setting="language"
        title={t('heldSetting_language')}
        says={t('settings_languageHint')}
        value={language}
        options={languageChoices}
        wordsOf={languageWords}
        languageOf={(one) => (one === 'browser' ? undefined : one.replace('_', '-'))}
        onSelect={(wanted) => choose(t('heldSetting_language'), { language: wanted })}
      />
    </>
  );
}
