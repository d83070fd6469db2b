import { type PauseChoice, pauseChoices } from '../../core/recording.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { PauseButton } from '../../ui/components/pause-button.tsx';
import { pauseText } from '../../ui/words.ts';
import type { Saving } from '../settings/use-saving.ts';
import { IgnoredSites } from './ignored-sites.tsx';
import { RetentionField } from './retention-field.tsx';
import { pauseChoiceWords } from './words.ts';

interface RecordingSectionProps {
  settings: Settings;
  saving: Saving;
}

/** Whether Candor records, for how long it keeps what it recorded, and where it records nothing. */
export function RecordingSection({ settings: { paused, retention, ignoredSites }, saving }: RecordingSectionProps) {
  const pause = (choice: PauseChoice | false) =>
    void saving.save(t('heldSetting_paused'), () => ask('recording.pause', { pause: choice }));
  return (
    <>
      <div data-setting="paused">
        <h3>{t('about_recording')}</h3>
        <p role="status">{pauseText(paused)}</p>
        <p class="quiet">{t('settings_pauseHint')}</p>
        <p class="buttons">
          {paused !== false ? (
            <PauseButton paused onPause={() => pause(false)} />
          ) : (
            pauseChoices.map((choice) => (
              <button key={choice} type="button" data-action={`pause-${choice}`} onClick={() => pause(choice)}>
                {pauseChoiceWords(choice)}
              </button>
            ))
          )}
        </p>
      </div>
      <RetentionField
        retention={retention}
        onKeep={(wanted) =>
          saving.saveOrReject(t('heldSetting_retention'), () => ask('recording.keep', { retention: wanted }))
        }
      />
      <IgnoredSites
        sites={ignoredSites}
        onIgnore={(site, ignored) =>
          saving.saveOrReject(t('heldSetting_ignoredSites'), () => ask('site.ignore', { site, ignored }))
        }
      />
    </>
  );
}
