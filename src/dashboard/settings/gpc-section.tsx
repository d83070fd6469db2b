import { canBeExcepted } from '../../core/consent/gpc-exceptions.ts';
import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { SiteList } from '../site-list.tsx';
import { Toggle } from './toggle.tsx';
import type { Saving } from './use-saving.ts';

interface GpcSectionProps {
  settings: Settings;
  saving: Saving;
}

/** Whether Global Privacy Control is sent, and to which sites not. */
export function GpcSection({ settings: { gpc, gpcExceptions }, saving }: GpcSectionProps) {
  return (
    <>
      <Toggle
        setting="gpc"
        title={t('heldSetting_gpc')}
        says={t(gpc ? 'about_gpcOn' : 'about_gpcOff')}
        on={gpc}
        onSwitch={(on) => void saving.save(t('heldSetting_gpc'), () => ask('gpc.send', { on }))}
      />
      <SiteList
        name="gpcExceptions"
        title={t('heldSetting_gpcExceptions')}
        hint={t('settings_gpcExceptionsHint')}
        sites={gpcExceptions}
        canHold={canBeExcepted}
        onChange={(site, excepted) =>
          saving.saveOrReject(t('heldSetting_gpcExceptions'), () => ask('gpc.except', { site, excepted }))
        }
        words={{
          remove: t('ignored_recordShort'),
          removeSite: (site) => t('settings_gpcTakeOut', site),
          added: (site) => t('settings_gpcAdded', site),
          removed: (site) => t('settings_gpcRemoved', site),
        }}
      />
    </>
  );
}
