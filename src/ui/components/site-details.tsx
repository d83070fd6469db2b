import type { ComponentChildren } from 'preact';
import type { SiteReport } from '../../core/report/types.ts';
import { t, time } from '../../platform/i18n.ts';
import { AfterOptOut } from './after-opt-out.tsx';
import { Aggregated } from './aggregated.tsx';
import { AlwaysSentNote } from './always-sent.tsx';
import { BriefTimeline } from './brief-timeline.tsx';
import { CollectorList } from './collector-list.tsx';
import { ConsentRows } from './consent-rows.tsx';
import { Findings } from './findings.tsx';
import type { GpcControls } from './gpc-row.tsx';
import { Links, OtherCookies } from './identifiers.tsx';
import { InPage } from './in-page.tsx';
import { Principles, PrinciplesLineUp } from './principles.tsx';
import { Stopped } from './stopped.tsx';
import { Taken } from './taken.tsx';
import { Timelines } from './timelines.tsx';
import { Typed } from './typed.tsx';
import { Unrecognised } from './unrecognised.tsx';
import { Verdict } from './verdict.tsx';

interface SiteDetailsProps {
  report: SiteReport;
  /** What can be done where the site was not seen whole. */
  remedy?: ComponentChildren;
  /** Address of the dashboard, to which collectors' request letters lead; empty within it, absent for what is written nowhere. */
  dashboard?: string;
  /** Where the opt-out signal can be set for the page that is open. */
  gpc?: GpcControls | undefined;
  /** What can be done about the site's question for consent. */
  answering?: ComponentChildren;
  /** What else helps now. */
  actions?: ComponentChildren;
  /** The timelines of its visits, in place of the newest one's in brief. */
  everyVisit?: boolean;
}

/**
 * All that a report says of one site, one component per section: verdict, consent, what one can do, who collected after an opt-out, what was found about the answer, the eight principles (where only one visit is shown, folded at the end), what happened when, what was typed and sent, what was taken, what scripts did,
 * collectors, who can link what they know, other cookies, who was stopped, the unrecognised, how to refuse many at once, what is always sent. Zero is said only of what
 * was watched.
 */
export function SiteDetails(props: SiteDetailsProps) {
  const { report, remedy, gpc, answering, actions, everyVisit = false, dashboard } = props;
  const some = report.collectors.length > 0;
  return (
    <>
      <Verdict report={report} />
      {!report.complete && (
        <p class="remedy" data-note="incomplete">
          <span>{t('incomplete_note', time(report.firstSeen))}</span> {remedy}
        </p>
      )}
      {!some && report.complete && (
        <p>{t(report.stopped.length > 0 ? 'nothing_stoppedSince' : 'nothing_since', time(report.firstSeen))}</p>
      )}
      <ConsentRows report={report} gpc={gpc} saidElsewhere={answering !== undefined} />
      {answering}
      {actions}
      <AfterOptOut report={report} />
      <Findings report={report} />
      {everyVisit && <Principles report={report} />}
      {everyVisit ? <Timelines report={report} /> : <BriefTimeline report={report} />}
      <Typed report={report} />
      <Taken report={report} />
      <InPage report={report} />
      {some && <h2>{t('collectors_title')}</h2>}
      {some && <CollectorList report={report} dashboard={dashboard} />}
      <Links identifiers={report.identifiers} />
      <OtherCookies identifiers={report.identifiers} />
      <Stopped trackers={report.stopped} open={!some} />
      <Unrecognised report={report} />
      <Aggregated report={report} />
      {!everyVisit && <PrinciplesLineUp report={report} dashboard={dashboard} />}
      {some && <AlwaysSentNote />}
    </>
  );
}
