import { groupBy } from '../../core/group.ts';
import type { TrackerReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { dataTypeWords, partyWords, standardWords, trackerCategoryWords } from '../words.ts';
import { toldSummary } from './consent-rows.tsx';

/** One tracker: where it was sent, what it received with the field that shows it, what it was told. */
export function TrackerDetails({ tracker }: { tracker: TrackerReport }) {
  const byType = [...groupBy(tracker.data, ({ type }) => type)];
  return (
    <section class="tracker" data-tracker={tracker.key}>
      <h3>
        {tracker.name} <span class="quiet">{trackerCategoryWords(tracker.category)}</span>
      </h3>
      <dl class="rows">
        <dt>{t('tracker_sentTo')}</dt>
        <dd>
          {tracker.hosts.join(', ')} <span class="quiet">({partyWords(tracker.party)})</span>
        </dd>
        <dt>{t('tracker_told')}</dt>
        <dd>
          {toldSummary([tracker]) || t('consent_toldNothing')} <ToldValues tracker={tracker} />
        </dd>
        <dt>{t('tracker_data')}</dt>
        <dd>
          {byType.length === 0 && t('tracker_noData')}
          <ul class="data">
            {byType.map(([type, data]) => (
              <li key={type} data-type={type}>
                {dataTypeWords(type)}{' '}
                <span class="quiet">
                  {t('evidence_field')} {data.map(({ evidence }) => evidence).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {tracker.unreadableRequests > 0 && (
        <p class="quiet">{plural('tracker_unreadable', tracker.unreadableRequests)}</p>
      )}
      {tracker.insecureRequests > 0 && (
        <p class="mark attention">! {plural('tracker_insecure', tracker.insecureRequests)}</p>
      )}
    </section>
  );
}

function ToldValues({ tracker: { told } }: { tracker: TrackerReport }) {
  if (told.length === 0) return null;
  return (
    <span class="quiet">{told.map(({ standard, value }) => `${standardWords(standard)} ${value}`).join(', ')}</span>
  );
}
