import type { SiteWays as Answer } from '../core/contract.ts';
import type { SiteReport } from '../core/report/types.ts';
import { t } from '../platform/i18n.ts';
import { Aggregated } from '../ui/components/aggregated.tsx';
import { type GpcControls, GpcRow } from '../ui/components/gpc-row.tsx';
import { Section } from '../ui/components/section.tsx';
import { SiteWays } from '../ui/components/site-ways.tsx';

interface MoreWaysProps {
  report: SiteReport;
  gpc: GpcControls | undefined;
  onLook?: () => Promise<Answer>;
}

/** The ways to say no that are not for this site's question and not for one organization: the signal, the site's own links, many at once. */
export function MoreWays({ report, gpc, onLook }: MoreWaysProps) {
  const hasSignal = report.gpc !== undefined || gpc !== undefined;
  if (!hasSignal && !onLook && !report.aggregatedOptOuts) return null;
  return (
    <Section name="more-ways" title={t('moreWays_title')} folded>
      {hasSignal && (
        <dl class="rows consent">
          <GpcRow report={report} controls={gpc} />
        </dl>
      )}
      {onLook && <SiteWays key={report.firstSeen} onLook={onLook} />}
      <Aggregated report={report} />
    </Section>
  );
}
