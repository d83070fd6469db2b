import type { UnattributedTotal } from '../core/report/types.ts';
import { plural, t } from '../platform/i18n.ts';

/** Requests to trackers that belong to none of the sites, as far as anybody can tell. */
export function Unattributed({ totals }: { totals: readonly UnattributedTotal[] }) {
  const requests = totals.reduce((sum, total) => sum + total.requests, 0);
  if (requests === 0) return null;
  const outOfSight = totals.find(({ reason }) => reason === 'too-many')?.requests ?? 0;
  return (
    <p class="quiet unattributed" data-count="unattributed" data-value={requests}>
      {plural('unattributed', requests)} {outOfSight < requests && `${t('unattributed_hint')} `}
      {outOfSight > 0 && plural('unattributed_tooMany', outOfSight)}
    </p>
  );
}
