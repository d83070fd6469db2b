import { plural, t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { visitsWithPath } from '../../store/read-paths.ts';
import { useLive } from '../../ui/use-live.ts';
import { ForgetButton } from '../forget-button.tsx';
import { Known } from '../known.tsx';
import { Toggle } from './toggle.tsx';
import type { Saving } from './use-saving.ts';

/** Whether the paths of pages are kept, and how many are: they stay when it is switched off, until they are deleted. */
export function PathsSection({ on, saving }: { on: boolean; saving: Saving }) {
  const kept = useLive(() => visitsWithPath(), 'paths');
  return (
    <Toggle
      setting="pagePaths"
      title={t('heldSetting_pagePaths')}
      says={t(on ? 'settings_pathsOn' : 'settings_pathsOff')}
      on={on}
      onSwitch={(wanted) => void saving.save(t('heldSetting_pagePaths'), () => ask('pagePaths.keep', { on: wanted }))}
    >
      <Known stored={kept}>
        {(visits) => (
          <div data-paths={visits}>
            {visits > 0 && <p>{plural('settings_pathsKept', visits)}</p>}
            {visits > 0 && (
              <ForgetButton
                key={String(on)}
                label={t('settings_pathsForget')}
                question={plural('settings_pathsQuestion', visits)}
                onForget={async () => plural('settings_pathsForgotten', (await ask('pagePaths.forget', {})).visits)}
              />
            )}
          </div>
        )}
      </Known>
    </Toggle>
  );
}
