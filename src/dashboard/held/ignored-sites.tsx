import type { Site } from '../../core/model.ts';
import { canBeIgnored } from '../../core/recording.ts';
import { t } from '../../platform/i18n.ts';
import { SiteList } from '../site-list.tsx';

interface IgnoredSitesProps {
  sites: readonly Site[];
  onIgnore: (site: Site, ignored: boolean) => Promise<void>;
}

/** The sites of which nothing is recorded. */
export function IgnoredSites({ sites, onIgnore }: IgnoredSitesProps) {
  return (
    <SiteList
      name="ignoredSites"
      title={t('heldSetting_ignoredSites')}
      hint={t('ignored_hint')}
      sites={sites}
      canHold={canBeIgnored}
      onChange={onIgnore}
      words={{
        remove: t('ignored_recordShort'),
        removeSite: (site) => t('ignored_recordSite', site),
        added: (site) => t('ignored_added', site),
        removed: (site) => t('ignored_removed', site),
      }}
    />
  );
}
