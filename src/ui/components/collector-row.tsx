import { dataTypesOf, isLikelyIn } from '../../core/report/telling.ts';
import type { Collector, SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { dataTypeWords, trackerCategoryWords } from '../words.ts';
import { CollectorDetails } from './collector-details.tsx';
import { CollectorMarks } from './collector-marks.tsx';
import { Fold } from './fold.tsx';

/** Data types named in a row; the others are counted, and shown when it is opened. */
const MOST_TYPES = 3;

interface CollectorRowProps {
  collector: Collector;
  report: SiteReport;
  /** On how many sites of the person's history it collected, where that is known. */
  sites?: number | undefined;
  dashboard: string | undefined;
}

/** One that collects: who, what for, what, and when; it opens to the evidence and the ways to say no. */
export function CollectorRow({ collector, report, sites, dashboard }: CollectorRowProps) {
  return (
    <li data-collector={collector.organization.key}>
      <Fold summary={<Summary collector={collector} report={report} />}>
        <CollectorDetails collector={collector} report={report} sites={sites} dashboard={dashboard} />
      </Fold>
    </li>
  );
}

function Summary({ collector, report }: Pick<CollectorRowProps, 'collector' | 'report'>) {
  const categories = new Set(collector.trackers.map(({ category }) => trackerCategoryWords(category)));
  return (
    <>
      <span class="row">
        <span>
          <strong>
            <bdi>{collector.organization.name}</bdi>
          </strong>{' '}
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
