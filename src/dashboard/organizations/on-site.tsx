import type { OrganizationKey, Site } from '../../core/model.ts';
import { siteReport } from '../../core/report/site-report.ts';
import { t } from '../../platform/i18n.ts';
import { siteFacts } from '../../store/read.ts';
import { CollectorDetails } from '../../ui/components/collector-details.tsx';
import { directory } from '../../ui/directory.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';

/** What was seen of an organization on one site, as that site's own page has it; read when somebody looks. */
export function OnSite({ organization, site }: { organization: OrganizationKey; site: Site }) {
  const stored = useLive(async () => {
    const facts = await siteFacts(site);
    return facts && siteReport(facts, directory);
  }, site);
  return (
    <Known stored={stored}>
      {(report) => {
        const collector = report?.collectors.find((one) => one.organization.key === organization);
        if (!report || !collector) return <p class="quiet">{t('site_unknown', site)}</p>;
        return <CollectorDetails collector={collector} report={report} dashboard="" isOnOwnPage />;
      }}
    </Known>
  );
}
