import type { TabState } from '../core/contract.ts';
import type { SiteFacts } from '../core/model.ts';
import { siteReport } from '../core/report/site-report.ts';
import type { SiteReport } from '../core/report/types.ts';
import { t, time } from '../platform/i18n.ts';
import { visitFacts } from '../store/read.ts';
import { CollectorList } from '../ui/components/collector-list.tsx';
import { ConsentRows } from '../ui/components/consent-rows.tsx';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import { HealthNote } from '../ui/components/health-note.tsx';
import { Unrecognised } from '../ui/components/unrecognised.tsx';
import { Verdict } from '../ui/components/verdict.tsx';
import { directory } from '../ui/directory.ts';
import { type Live, useLive } from '../ui/use-live.ts';
import { Message } from './message.tsx';

interface VisitViewProps {
  state: Extract<TabState, { kind: 'visit' }>;
  onReload: () => void;
}

/** The visit that the tab shows, live. */
export function VisitView({ state, onReload }: VisitViewProps) {
  const facts = useLive(() => visitFacts(state.visit), state.visit);
  return (
    <>
      <HealthNote health={state.health} />
      <Facts facts={facts} onReload={onReload} />
    </>
  );
}

function Facts({ facts, onReload }: { facts: Live<SiteFacts | undefined>; onReload: () => void }) {
  if (facts.state === 'reading') return null;
  if (facts.state === 'failed') return <Message title={t('error_title')} text={t('error_text', facts.reason)} />;
  const action = { words: t('reload'), run: onReload };
  // Opened, but its first observation is not written yet.
  if (!facts.value) return <Message title={t('waiting_title')} text={t('waiting_text')} action={action} />;
  const report = siteReport(facts.value, directory);
  return report.totals.organizations === 0 ? (
    <Nothing report={report} onReload={onReload} />
  ) : (
    <Something report={report} />
  );
}

/** Zero is said only of what was watched. */
function Nothing({ report, onReload }: { report: SiteReport; onReload: () => void }) {
  const action = { words: t('reload'), run: onReload };
  return (
    <div data-result="nothing">
      {report.complete ? (
        <Message title={t('nothing_verdict')} text={t('nothing_since', time(report.firstSeen))} />
      ) : (
        <Message title={t('nothing_verdict')} text={t('nothing_incomplete')} action={action} />
      )}
      <ConsentRows report={report} />
      <Unrecognised hosts={report.unrecognised} />
      <ExportButtons scope={{ sites: [report.site] }} />
    </div>
  );
}

function Something({ report }: { report: SiteReport }) {
  return (
    <div data-result="collectors">
      <Verdict report={report} />
      {!report.complete && <p class="quiet">{t('incomplete_note', time(report.firstSeen))}</p>}
      <ConsentRows report={report} />
      <h2>{t('collectors_title')}</h2>
      <CollectorList collectors={report.collectors} choice={report.consent.choice} />
      <Unrecognised hosts={report.unrecognised} />
      <p class="quiet">{t('alwaysSent')}</p>
      <ExportButtons scope={{ sites: [report.site] }} />
    </div>
  );
}
