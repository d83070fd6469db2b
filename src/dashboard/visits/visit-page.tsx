import type { Region, Site, VisitId } from '../../core/model.ts';
import { siteReport } from '../../core/report/site-report.ts';
import { t, time } from '../../platform/i18n.ts';
import { optOutsSince } from '../../store/read-opt-outs.ts';
import { visitAlone } from '../../store/read-visits.ts';
import { SiteDetails } from '../../ui/components/site-details.tsx';
import { directory } from '../../ui/directory.ts';
import { siteAddress } from '../../ui/site-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';

interface VisitPageProps {
  site: Site;
  visit: VisitId;
  region: Region;
}

/** One visit by itself. */
export function VisitPage({ site, visit, region }: VisitPageProps) {
  const stored = useLive(async () => {
    const facts = await visitAlone(site, visit);
    return facts && siteReport(facts, directory, region, await optOutsSince(directory));
  }, `${visit} ${region}`);
  return (
    <section data-section="visit">
      <p>
        <a class="back" href={siteAddress(site)}>
          {t('visit_back', site)}
        </a>
      </p>
      <Known stored={stored}>
        {(report) =>
          report ? (
            <>
              <h1>{t('visit_title', site, time(report.firstSeen))}</h1>
              <p class="quiet">{t('visit_hint')}</p>
              <SiteDetails report={report} dashboard="" />
            </>
          ) : (
            <>
              <h1>{site}</h1>
              <p data-page="unknown">{t('visit_unknown')}</p>
            </>
          )
        }
      </Known>
    </section>
  );
}
