import { groupBy } from '../../core/group.ts';
import { isLikely } from '../../core/payload/certainty.ts';
import type { TrackerReport } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { dataTypeWords } from '../words.ts';

/** What a tracker received, each with the fields that show it. */
export function DataSeenList({ tracker: { data, unreadableRequests } }: { tracker: TrackerReport }) {
  if (data.length === 0) return unreadableRequests > 0 ? null : <span class="quiet">{t('data_none')}</span>;
  return (
    <>
      <ul class="data">
        {[...groupBy(data, ({ type }) => type)].map(([type, seen]) => (
          <li key={type} data-type={type}>
            {isLikely(seen) ? t('data_likely', dataTypeWords(type)) : dataTypeWords(type)}{' '}
            <span class="quiet">{t('evidence_field')}</span>{' '}
            <code>{seen.map(({ evidence }) => evidence).join(', ')}</code>
          </li>
        ))}
      </ul>
      {data.some(({ certainty }) => certainty) && <p class="quiet">{t('data_likely_hint')}</p>}
    </>
  );
}
