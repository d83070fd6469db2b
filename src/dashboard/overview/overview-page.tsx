import { t } from '../../platform/i18n.ts';
import { listSites } from '../../store/read.ts';
import { Message } from '../../ui/components/message.tsx';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { SiteTable } from '../site-table.tsx';

/** What happened lately. */
export function OverviewPage() {
  const stored = useLive(() => listSites(), 'sites');
  return (
    <section>
      <h1>{t('overview_title')}</h1>
      <Known stored={stored}>
        {(sites) =>
          sites.length === 0 ? (
            <Message title={t('dashboard_empty_title')} text={t('dashboard_empty_text')} />
          ) : (
            <SiteTable sites={sites} />
          )
        }
      </Known>
    </section>
  );
}
