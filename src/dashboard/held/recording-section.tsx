import { pauseChoices } from '../../core/recording.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { PauseButton } from '../../ui/components/pause-button.tsx';
import { pauseText } from '../../ui/words.ts';
import { IgnoredSites } from './ignored-sites.tsx';
import { RetentionField } from './retention-field.tsx';
import { pauseChoiceWords } from './words.ts';

interface RecordingSectionProps {
  settings: Settings;
  /** The settings were changed. */
  onChanged: () => void;
}

/** Whether Candor records, for how long it keeps what it recorded, and where it records nothing. */
export function RecordingSection({ settings: { paused, retention, ignoredSites }, onChanged }: RecordingSectionProps) {
  return (
    <div class="forgetting">
      <div data-setting="paused">
        <h3>{t('about_recording')}</h3>
        <p role="status">{pauseText(paused)}</p>
        <p class="buttons">
          {paused !== false ? (
            <PauseButton paused onPause={() => void ask('recording.pause', { pause: false }).then(onChanged)} />
          ) : (
            pauseChoices.map((pause) => (
              <button
                key={pause}
                type="button"
                data-action={`pause-${pause}`}
                onClick={() => void ask('recording.pause', { pause }).then(onChanged)}
              >
                {pauseChoiceWords(pause)}
              </button>
            ))
          )}
        </p>
      </div>
      <RetentionField
        retention={retention}
        onKeep={async (wanted) => {
          await ask('recording.keep', { retention: wanted });
          onChanged();
        }}
      />
      <IgnoredSites
        sites={ignoredSites}
        onIgnore={async (site, ignored) => {
          await ask('site.ignore', { site, ignored });
          onChanged();
        }}
      />
    </div>
  );
}
