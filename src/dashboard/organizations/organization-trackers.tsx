import { claimsOf } from '../../core/claims/claims.ts';
import type { TrackerOverall } from '../../core/facts.ts';
import { day, t } from '../../platform/i18n.ts';
import { Claims } from '../../ui/components/claims.tsx';
import { directory } from '../../ui/directory.ts';

/** The trackers of an organization that were seen, and what it says that it does with data. */
export function OrganizationTrackers({ trackers }: { trackers: readonly TrackerOverall[] }) {
  const named = trackers
    .map(({ tracker: key, firstAt, lastAt }) => {
      const { name = key, category = 'misc' as const } = directory.tracker(key) ?? {};
      const claims = claimsOf(key);
      return { key, name, category, firstAt, lastAt, ...(claims && { claims }) };
    })
    .sort((a, b) => b.lastAt - a.lastAt);
  return (
    <section data-section="trackers">
      <h2>{t('organization_trackers')}</h2>
      <ul class="data">
        {named.map(({ key, name, firstAt, lastAt }) => (
          <li key={key} data-tracker={key}>
            {name} <span class="quiet">– {t('organization_between', day(firstAt), day(lastAt))}</span>
          </li>
        ))}
      </ul>
      <Claims collector={{ trackers: named }} />
    </section>
  );
}
