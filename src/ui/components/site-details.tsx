import type { ComponentChildren } from 'preact';
import type { SiteReport } from '../../core/report/types.ts';
import { AfterOptOut } from './after-opt-out.tsx';
import { Aggregated } from './aggregated.tsx';
import { AlwaysSentNote } from './always-sent.tsx';
import { Collectors } from './collectors.tsx';
import { ConsentRows } from './consent-rows.tsx';
import { Findings } from './findings.tsx';
import { Links, OtherCookies } from './identifiers.tsx';
import { InPage } from './in-page.tsx';
import { Principles } from './principles.tsx';
import { SiteSummary } from './site-summary.tsx';
import { Stopped } from './stopped.tsx';
import { Taken } from './taken.tsx';
import { Timelines } from './timelines.tsx';
import { Typed } from './typed.tsx';
import { Unrecognised } from './unrecognised.tsx';

interface SiteDetailsProps {
  report: SiteReport;
  /** Address of the dashboard, to which collectors' request letters lead; empty within it, absent for what is written nowhere. */
  dashboard?: string;
  /** What one can do now. */
  actions?: ComponentChildren;
}

/** All that a report says of one site, one component per section, with room for all of them. The popup has the same in less room. */
export function SiteDetails({ report, dashboard, actions }: SiteDetailsProps) {
  const some = report.collectors.length > 0;
  return (
    <>
      <SiteSummary report={report} />
      <ConsentRows report={report} />
      {actions}
      <AfterOptOut report={report} />
      <Findings report={report} />
      <Principles report={report} />
      <Timelines report={report} />
      <Typed report={report} />
      <Taken report={report} />
      <InPage report={report} />
      {some && <Collectors report={report} dashboard={dashboard} />}
      <Links identifiers={report.identifiers} dashboard={dashboard} />
      <OtherCookies identifiers={report.identifiers} />
      <Stopped trackers={report.stopped} open={!some} />
      <Unrecognised report={report} />
      <Aggregated report={report} />
      {some && <AlwaysSentNote />}
    </>
  );
}
