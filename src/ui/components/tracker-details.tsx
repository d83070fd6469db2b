import type { ComponentChildren } from 'preact';
import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { stoppedWords } from '../stopped.ts';
import { partyWords, standardWords, toldOfVendorWords, trackerCategoryWords } from '../words.ts';
import { DataSeenList } from './data-seen-list.tsx';
import { Mark } from './mark.tsx';
import { ToldLine } from './told-line.tsx';
import { TrackerTimes } from './tracker-times.tsx';

interface TrackerProps {
  tracker: TrackerReport;
  report: SiteReport;
}

/** One tracker: what it received with the field that shows it, when, where to, and what it was told. */
export function TrackerDetails({ tracker, report }: TrackerProps) {
  const { key, name, category, hosts, party, insecureRequests, unansweredRequests, unreadableRequests } = tracker;
  const { proxiedRequests = 0, cnameRequests = 0 } = tracker;
  const stopped = report.stopped.find((candidate) => candidate.key === key);
  return (
    <section class="tracker" data-tracker={key}>
      <h4>
        {name} <span class="quiet">{trackerCategoryWords(category)}</span>
      </h4>
      <dl class="rows">
        <Row label={t('tracker_received')}>
          <DataSeenList tracker={tracker} />
          {unreadableRequests > 0 && <p class="quiet">{plural('tracker_unreadable', unreadableRequests)}</p>}
        </Row>
        <Row label={t('tracker_times')}>
          <TrackerTimes tracker={tracker} report={report} />
          {unansweredRequests > 0 && <p class="quiet">{plural('tracker_unanswered', unansweredRequests)}</p>}
        </Row>
        {stopped && <Row label={t('tracker_stopped')}>{stoppedWords(stopped).join(' · ')}</Row>}
        <Row label={t('tracker_told')}>
          <ToldLine trackers={[tracker]} report={report} /> <ToldValues tracker={tracker} />
        </Row>
        <Row label={t('tracker_sentTo')}>
          {hosts.join(', ')} <span class="quiet">({partyWords(party)})</span>
          {proxiedRequests > 0 && (
            <p data-finding="first-party-proxied">{plural('tracker_proxied', proxiedRequests)}</p>
          )}
          {cnameRequests > 0 && <p data-finding="cname-cloaked">{plural('tracker_cname', cnameRequests)}</p>}
          {insecureRequests > 0 && (
            <p>
              <Mark tone="attention">{plural('tracker_insecure', insecureRequests)}</Mark>
            </p>
          )}
        </Row>
      </dl>
    </section>
  );
}

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The standards' own words, for those who check. */
function ToldValues({ tracker: { told } }: { tracker: TrackerReport }) {
  if (told.length === 0) return null;
  const words = told.map(({ standard, value, byDefault, vendor }) =>
    [
      `${standardWords(standard)} ${value}`,
      ...(byDefault ? [t('told_byDefault')] : []),
      ...(vendor ? [toldOfVendorWords(vendor)] : []),
    ].join(', '),
  );
  return <span class="quiet">{words.join(' · ')}</span>;
}
