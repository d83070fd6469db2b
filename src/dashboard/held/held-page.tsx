import { t } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { holdings } from '../../store/read-holdings.ts';
import { visitsWithPath } from '../../store/read-paths.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { SavedLine } from '../settings/saved-line.tsx';
import { useSaving } from '../settings/use-saving.ts';
import { ForgetSection } from './forget-section.tsx';
import { HeldTable } from './held-table.tsx';
import { NeverKept } from './never-kept.tsx';
import { RecordingSection } from './recording-section.tsx';
import { SaveAll } from './save-all.tsx';
import { SettingsList } from './settings-list.tsx';
import { SpaceLine } from './space-line.tsx';
import { useStorageAreas } from './use-storage-areas.ts';

interface HeldPageProps {
  /** Undefined until known. */
  settings: Settings | undefined;
  /** The settings were changed. */
  onChanged: () => void;
}

/** All that Candor holds: how much of what and since when, to take along, to delete, and to decide how much more is to come. */
export function HeldPage({ settings, onChanged }: HeldPageProps) {
  const stored = useLive(() => holdings(), 'holdings');
  const areas = useStorageAreas(stored);
  const saving = useSaving(onChanged);
  const paths = useLive(() => visitsWithPath(), 'paths');
  const withPaths = settings?.pagePaths === true || (paths.state === 'known' && paths.value > 0);
  return (
    <section data-section="held">
      <p>
        <a class="back" href="#/">
          {t('dashboard_back')}
        </a>
      </p>
      <h1>{t('held_title')}</h1>
      <p>{t('held_lead')}</p>
      <SpaceLine space={areas.space} />
      <h2>{t('held_kept')}</h2>
      <Known stored={stored}>
        {(tables) => <HeldTable tables={tables} memory={areas.memory} withPaths={withPaths} />}
      </Known>
      <p class="quiet">{t('held_ownMemory')}</p>
      {areas.failure !== undefined && <p role="alert">{t('error_text', areas.failure)}</p>}
      <h2>{t('held_never')}</h2>
      <NeverKept withPaths={withPaths} />
      <h2>{t('held_take')}</h2>
      <SaveAll />
      <h2>{t('held_forget')}</h2>
      <ForgetSection />
      <h2>{t('held_recording')}</h2>
      {settings && (
        <div class="forgetting">
          <RecordingSection settings={settings} saving={saving} />
          <SavedLine last={saving.last} />
        </div>
      )}
      <h2>{t('held_settings')}</h2>
      {settings && <SettingsList settings={settings} />}
    </section>
  );
}
