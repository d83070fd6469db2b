import type { ComponentChildren } from 'preact';
import type { SiteWays } from '../core/contract.ts';
import type { Reach } from '../core/report/rank.ts';
import type { SiteReport } from '../core/report/types.ts';
import { t } from '../platform/i18n.ts';
import { AfterOptOut } from '../ui/components/after-opt-out.tsx';
import { AlwaysSentNote } from '../ui/components/always-sent.tsx';
import { BriefTimeline } from '../ui/components/brief-timeline.tsx';
import { Collectors } from '../ui/components/collectors.tsx';
import { ConsentRows } from '../ui/components/consent-rows.tsx';
import { Findings } from '../ui/components/findings.tsx';
import type { GpcControls } from '../ui/components/gpc-row.tsx';
import { Links, OtherCookies } from '../ui/components/identifiers.tsx';
import { InPage } from '../ui/components/in-page.tsx';
import { PrinciplesLineUp } from '../ui/components/principles.tsx';
import { SiteSummary } from '../ui/components/site-summary.tsx';
import { Stopped } from '../ui/components/stopped.tsx';
import { Taken } from '../ui/components/taken.tsx';
import { Typed } from '../ui/components/typed.tsx';
import { Unrecognised } from '../ui/components/unrecognised.tsx';
import { MoreWays } from './more-ways.tsx';

interface SiteProps {
  report: SiteReport;
  reach?: Reach | undefined;
  gpc: GpcControls | undefined;
  /** Address of the dashboard; absent for what is written nowhere. */
  dashboard?: string;
  /** What can be done where the page was not seen whole. */
  remedy: ComponentChildren;
  /** What helps now: to refuse, to opt out. */
  actions: ComponentChildren;
  /** Looks in the page for the site's own ways; absent in private windows. */
  onLook?: () => Promise<SiteWays>;
}

/**
 * A page as a person asks about it: what happened, what was answered and told, what one can do, who it is; then what else there is to know, folded, from
 * what concerns one's own doing to what is true of every page.
 */
export function Site({ report, reach, gpc, dashboard, remedy, actions, onLook }: SiteProps) {
  const some = report.collectors.length > 0;
  return (
    <>
      <SiteSummary report={report} remedy={remedy} />
      <ConsentRows report={report} brief />
      <section class="actions" data-section="actions" aria-label={t('actions_title')}>
        {actions}
        <MoreWays report={report} gpc={gpc} {...(onLook && { onLook })} />
      </section>
      {some && <Collectors report={report} reach={reach} dashboard={dashboard} />}
      <section class="more" aria-label={t('more_title')}>
        <BriefTimeline report={report} folded />
        <Findings report={report} folded />
        <PrinciplesLineUp report={report} dashboard={dashboard} />
        <AfterOptOut report={report} folded />
        <Typed report={report} folded />
        <Taken report={report} />
        <InPage report={report} folded />
        <Links identifiers={report.identifiers} dashboard={dashboard} />
        <OtherCookies identifiers={report.identifiers} />
        <Stopped trackers={report.stopped} open={!some} />
        <Unrecognised report={report} />
        {some && <AlwaysSentNote />}
      </section>
    </>
  );
}
