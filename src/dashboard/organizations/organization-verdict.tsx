import type { OrganizationSeen } from '../../core/overview/organization.ts';
import { isSensitive } from '../../core/taking.ts';
import { day, plural, t } from '../../platform/i18n.ts';
import { Mark } from '../../ui/components/mark.tsx';

/** How widely an organization was seen, when, and what weighs most. */
export function OrganizationVerdict({ name, seen }: { name: string; seen: OrganizationSeen }) {
  const { sites, days, firstAt, lastAt, before, after } = seen;
  return (
    <div class="verdict" data-count="sites" data-value={sites}>
      <p class="headline">{plural('organization_sites', sites, name)}</p>
      <p>
        {t('organization_times', day(firstAt), day(lastAt))} {plural('organization_days', days)}{' '}
        <span class="quiet">{t('organizations_daysHint')}</span>
      </p>
      {before !== undefined && (
        <p data-before={before}>
          <Mark tone="attention">{plural('organization_before', before)}</Mark>
        </p>
      )}
      {after !== undefined && (
        <p data-after={after}>
          <Mark tone="attention">{plural('organization_after', after)}</Mark>
        </p>
      )}
      {isSensitive(seen) && (
        <p data-sensitive>
          <Mark tone="attention">{t('organization_sensitive')}</Mark>
        </p>
      )}
    </div>
  );
}
