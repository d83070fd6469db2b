import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';

/** Other sites that were contacted and that nothing is known about. */
export function Unrecognised({ hosts }: { hosts: SiteReport['unrecognised'] }) {
  if (hosts.length === 0) return null;
  return (
    <details class="folded" data-count="unrecognised" data-value={hosts.length}>
      <summary>{plural('unrecognised', hosts.length)}</summary>
      <div class="details">
        <p class="quiet">{t('unrecognised_hint')}</p>
        <ul class="data">
          {hosts.map(({ host, requests }) => (
            <li key={host}>
              {host} <span class="quiet">{plural('requests', requests)}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
