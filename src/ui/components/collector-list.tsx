import { dataTypesOf, isLikelyIn, mostTellingFirst } from '../../core/report/telling.ts';
import type { Collector, SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { dataTypeWords, trackerCategoryWords } from '../words.ts';
import { Claims } from './claims.tsx';
import { backgroundRequestsOf, CollectorMarks } from './collector-marks.tsx';
import { Means } from './means.tsx';
import { TrackerDetails } from './tracker-details.tsx';

/** Data types named in a row; the others are counted, and shown when it is opened. */
const MOST_TYPES = 3;

/** Who collects: one row each, opening to the evidence and the ways to say no. */
export function CollectorList({ report, dashboard }: { report: SiteReport; dashboard: string | undefined }) {
  return (
    <ul class="collectors">
      {mostTellingFirst(report.collectors).map((collector) => (
        <li key={collector.organization.key} data-collector={collector.organization.key}>
          <details>
            <summary>
              <CollectorRow collector={collector} report={report} />
            </summary>
            <CollectorDetails collector={collector} report={report} dashboard={dashboard} />
          </details>
        </li>
      ))}
    </ul>
  );
}

interface CollectorProps {
  collector: Collector;
  report: SiteReport;
}

function CollectorRow({ collector, report }: CollectorProps) {
  const categories = new Set(collector.trackers.map(({ category }) => trackerCategoryWords(category)));
  return (
    <>
      <span class="row">
        <span>
          <strong>{collector.organization.name}</strong>{' '}
          {collector.runsSite && (
            <span class="quiet" data-runs-site>
              {t('runsSite')}
            </span>
          )}
        </span>
        <span class="quiet">{[...categories].join(' · ')}</span>
      </span>
      <span>{dataSummary(collector)}</span>
      <CollectorMarks collector={collector} report={report} />
    </>
  );
}

/** What was seen, what is claimed, and what can be done: observed and claimed are never mixed. */
function CollectorDetails({ collector, report, dashboard }: CollectorProps & { dashboard: string | undefined }) {
  return (
    <div class="details">
      {!collector.organization.known && <p class="quiet">{t('operator_unknown')}</p>}
      <Observed collector={collector} report={report} />
      <Claims collector={collector} />
      <Means collector={collector} site={report.site} dashboard={dashboard} />
    </div>
  );
}

function Observed({ collector, report }: CollectorProps) {
  return (
    <section class="part" data-part="observed">
      <h3>{t('observed_title')}</h3>
      {backgroundRequestsOf(collector) > 0 && (
        <p class="quiet" data-note="background">
          {t('background_hint')}
        </p>
      )}
      {collector.trackers.map((tracker) => (
        <TrackerDetails key={tracker.key} tracker={tracker} report={report} />
      ))}
    </section>
  );
}

/** The types that tell most about a person, in words. Unreadable contents are not empty contents. */
function dataSummary(collector: Collector): string {
  const types = dataTypesOf(collector);
  const unreadable = collector.trackers.some(({ unreadableRequests }) => unreadableRequests > 0);
  if (types.length === 0) return t(unreadable ? 'data_unreadable' : 'data_none');
  const named = types
    .slice(0, MOST_TYPES)
    .map((type) => (isLikelyIn(collector, type) ? t('data_likely', dataTypeWords(type)) : dataTypeWords(type)));
  const more = types.length - named.length;
  return [...named, ...(more > 0 ? [plural('data_more', more)] : [])].join(' · ');
}
