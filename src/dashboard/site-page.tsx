import type { Region, Site } from '../core/model.ts';
import { hasPaths } from '../core/report/redact.ts';
import { siteReport } from '../core/report/site-report.ts';
import type { SiteReport } from '../core/report/types.ts';
import { plural, t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';
import { siteFacts } from '../store/read.ts';
import { optOutsSince } from '../store/read-opt-outs.ts';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import { GuidedOptOuts } from '../ui/components/guided-opt-outs.tsx';
import { SiteDetails } from '../ui/components/site-details.tsx';
import { directory } from '../ui/directory.ts';
import { reportsAddress } from '../ui/reports-address.ts';
import { saveReport } from '../ui/save-report-lazily.ts';
import { useGuide } from '../ui/use-guide.ts';
import { useLive } from '../ui/use-live.ts';
import { ForgetButton } from './forget-button.tsx';
import { Known } from './known.tsx';
import { SiteSpan } from './site-span.tsx';
import { SITES } from './use-route.ts';
import { VisitList } from './visits/visit-list.tsx';

interface SitePageProps {
  site: Site;
  region: Region;
}

/** One site, over all its visits. */
export function SitePage({ site, region }: SitePageProps) {
  const stored = useLive(async () => {
    const facts = await siteFacts(site);
    return facts && siteReport(facts, directory, region, await optOutsSince(directory));
  }, `${site} ${region}`);
  return (
    <section>
      <p>
        <a class="back" href={SITES}>
          {t('dashboard_back')}
        </a>
      </p>
      <h1>{site}</h1>
      <Known stored={stored}>{(report) => <Report site={site} report={report} />}</Known>
    </section>
  );
}

function Report({ site, report }: { site: Site; report: SiteReport | undefined }) {
  const guide = useGuide(site, report?.collectors ?? [], undefined);
  if (!report) return <p data-page="unknown">{t('site_unknown', site)}</p>;
  const saysMany = report.aggregatedOptOuts !== undefined;
  return (
    <>
      <SiteDetails report={report} dashboard="" actions={guide && <GuidedOptOuts {...guide} many={saysMany} />} />
      <SiteSpan report={report} />
      <VisitList site={site} />
      <ExportButtons
        title={t('report_site')}
        hasPaths={hasPaths(report)}
        onSave={(format, leaveOut) => saveReport({ sites: [site] }, format, { leaveOut })}
        more={reportsAddress({ site })}
      />
      <ForgetButton
        label={t('forget_site')}
        question={
          report.visits === 0 ? t('forget_siteUnopened', site) : plural('forget_siteQuestion', report.visits, site)
        }
        onForget={async () => plural('forgotten', (await ask('history.clear', { site })).visits)}
      />
    </>
  );
}
