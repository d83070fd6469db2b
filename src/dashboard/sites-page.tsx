import { plural, t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import { listSites, unattributedIn } from '../store/read.ts';
import { visitsWithPath } from '../store/read-paths.ts';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import { Message } from '../ui/components/message.tsx';
import { reportsAddress } from '../ui/reports-address.ts';
import { saveReport } from '../ui/save-report-lazily.ts';
import { useLive } from '../ui/use-live.ts';
import { ForgetButton } from './forget-button.tsx';
import { SiteTable } from './site-table.tsx';
import { Unattributed } from './unattributed.tsx';

/** Every site of which something was seen, newest first. */
export function SitesPage() {
  const sites = useLive(() => listSites(), 'sites');
  const unattributed = useLive(() => unattributedIn(), 'unattributed');
  const paths = useLive(() => visitsWithPath(), 'paths');
  const nowhere = unattributed.state === 'known' && <Unattributed totals={unattributed.value} />;
  return (
    <section>
      <h1>{t('dashboard_title')}</h1>
      {sites.state === 'failed' && <Message title={t('error_title')} text={t('error_text', sites.reason)} />}
      {sites.state === 'known' && sites.value.length === 0 && (
        <>
          <Message title={t('dashboard_empty_title')} text={t('dashboard_empty_text')} />
          {nowhere}
        </>
      )}
      {sites.state === 'known' && sites.value.length > 0 && (
        <>
          <SiteTable sites={sites.value} />
          {nowhere}
          <ExportButtons
            title={t('report_all')}
            hasPaths={paths.state === 'known' && paths.value > 0}
            onSave={(format, leaveOut) => saveReport({ sites: 'all' }, format, { leaveOut })}
            more={reportsAddress({})}
          />
          <ForgetButton
            label={t('forget_all')}
            question={t('forget_allQuestion')}
            onForget={async () => plural('forgotten', (await ask('history.clear', {})).visits)}
          />
        </>
      )}
    </section>
  );
}
