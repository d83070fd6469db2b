import { takenByTracker } from '../../core/report/taken.ts';
import type { TrackerReport } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { dataCategoryWords } from '../words.ts';
import { DataTypeNote } from './data-type-note.tsx';

/** What a tracker received, by category, each type with the fields that show it. */
export function DataSeenList({ tracker }: { tracker: TrackerReport }) {
  if (tracker.data.length === 0)
    return tracker.unreadableRequests > 0 ? null : <span class="quiet">{t('data_none')}</span>;
  return (
    <>
      <ul class="groups">
        {takenByTracker(tracker).map(({ category, items }) => (
          <li key={category} data-category={category}>
            <span class="quiet">{dataCategoryWords(category)}</span>
            <ul class="data">
              {items.map(({ type, evidence, likely }) => (
                <li key={type} data-type={type}>
                  <DataTypeNote type={type} likely={likely}>
                    <span class="quiet">{t('evidence_field')}</span> <code>{evidence.join(', ')}</code>
                  </DataTypeNote>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {tracker.data.some(({ certainty }) => certainty) && <p class="quiet">{t('data_likely_hint')}</p>}
    </>
  );
}
