import type { Site } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import { plural, t, time } from '../platform/i18n.ts';
import { siteFacts } from '../store/read.ts';
import { CollectorList } from '../ui/components/collector-list.tsx';
import { ConsentRows } from '../ui/components/consent-rows.tsx';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import { Unrecognised } from '../ui/components/unrecognised.tsx';
import { Verdict } from '../ui/components/verdict.tsx';
import { directory } from '../ui/directory.ts';
import { useLive } from '../ui/use-live.ts';
import { ForgetButton } from './forget-button.tsx';

/** One site, over all its visits. */
export function SitePage({ site }: { site: Site }) {
  const facts = useLive(() => siteFacts(site), site);
  return (
    <section data-page="site">
      <p>
        <a href="#/">← {t('dashboard_back')}</a>
      </p>
      <h2>{site}</h2>
      {facts.state === 'failed' && <p role="alert">{t('error_text', facts.reason)}</p>}
      {facts.state === 'known' && !facts.value && <p>{t('site_unknown', site)}</p>}
      {facts.state === 'known' && facts.value && <SiteDetails report={siteReport(facts.value, directory)} />}
    </section>
  );
}

function SiteDetails({ report }: { report: ReturnType<typeof siteReport> }) {
  return (
    <>
      <Verdict report={report} />
      <p class="quiet">{plural('site_visits', report.visits, time(report.firstSeen), time(report.lastSeen))}</p>
      <ConsentRows report={report} answerLabel={t('site_verdict_consent')} />
      {report.collectors.length > 0 && <h3>{t('collectors_title')}</h3>}
      <CollectorList collectors={report.collectors} choice={report.consent.choice} />
      <Unrecognised hosts={report.unrecognised} />
      <p class="quiet">{t('alwaysSent')}</p>
      <ExportButtons scope={{ sites: [report.site] }} />
      <ForgetButton words={t('forget_site')} site={report.site} />
    </>
  );
}
