import type { Choice } from '../../core/model.ts';
import type { Collector, TrackerReport } from '../../core/report/types.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { dataTypeWords, trackerCategoryWords } from '../words.ts';
import { Means } from './means.tsx';
import { TrackerDetails } from './tracker-details.tsx';

/** Data types named in a row; the others are counted, and shown when it is opened. */
const MOST_TYPES = 3;

interface CollectorListProps {
  collectors: readonly Collector[];
  choice: Choice;
}

/** Who collects: one row each, opening to the evidence and the ways to say no. */
export function CollectorList({ collectors, choice }: CollectorListProps) {
  return (
    <ul class="collectors">
      {collectors.map((collector) => (
        <li key={collector.organization.key} data-collector={collector.organization.key}>
          <CollectorRow collector={collector} choice={choice} />
        </li>
      ))}
    </ul>
  );
}

function CollectorRow({ collector, choice }: { collector: Collector; choice: Choice }) {
  const { organization, trackers, requests } = collector;
  const categories = [...new Set(trackers.map(({ category }) => trackerCategoryWords(category)))];
  return (
    <details>
      <summary>
        <span class="row">
          <strong>{organization.name}</strong>
          <span class="quiet">{listed(categories)}</span>
        </span>
        <span class="row">
          <span>{dataSummary(trackers) || <span class="quiet">{t('tracker_noData')}</span>}</span>
          <span class="quiet count">{plural('requests', requests)}</span>
        </span>
        <Marks collector={collector} choice={choice} />
      </summary>
      <div class="details">
        {!organization.known && <p class="quiet">{t('operator_unknown')}</p>}
        {trackers.map((tracker) => (
          <TrackerDetails key={tracker.key} tracker={tracker} />
        ))}
        <Means collector={collector} />
      </div>
    </details>
  );
}

function Marks({ collector: { beforeChoice, afterRefusal }, choice }: { collector: Collector; choice: Choice }) {
  if (beforeChoice === 0 && afterRefusal === 0) return null;
  return (
    <span class="marks">
      {beforeChoice > 0 && (
        <span class="mark attention">◷ {t(choice === 'undecided' ? 'mark_beforeYet' : 'mark_before')}</span>
      )}
      {afterRefusal > 0 && <span class="mark contradiction">⚠ {t('mark_after')}</span>}
    </span>
  );
}

/** The types that tell most about a person first, in words. */
function dataSummary(trackers: readonly TrackerReport[]): string {
  const types = [...new Set(trackers.flatMap(({ data }) => data.map(({ type }) => type)))];
  types.sort((a, b) => weight(a) - weight(b));
  const named = types.slice(0, MOST_TYPES).map(dataTypeWords);
  const more = types.length - named.length;
  return [...named, ...(more > 0 ? [plural('data_andMore', more)] : [])].join(', ');
}

/** What names or describes the person, then what recognises them, then what they did, then what their device is. */
const telling = [
  'email',
  'phone',
  'name',
  'postal-address',
  'birth-date',
  'gender',
  'coordinates',
  'hashed-email',
  'hashed-phone',
  'user-id',
  'session-replay',
  'form-input',
  'purchase',
  'cart',
  'search-query',
  'advertising-id',
  'client-id',
  'cookie-id',
  'page-url',
];

function weight(type: string): number {
  const place = telling.indexOf(type);
  return place < 0 ? telling.length : place;
}
