import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Fold } from './fold.tsx';

/** Other sites that were contacted and that nothing is known about. */
export function Unrecognised({ report }: { report: SiteReport }) {
  const { unrecognised: hosts, furtherHosts = 0 } = report;
  if (hosts.length === 0) return null;
  return (
    <Fold
      class="folded"
      data-count="unrecognised"
      data-value={hosts.length}
      summary={plural(furtherHosts > 0 ? 'unrecognised_more' : 'unrecognised', hosts.length)}
    >
      <div class="details">
        <p class="quiet">{t('unrecognised_hint')}</p>
        <ul class="data">
          {hosts.map(({ host, requests }) => (
            <li key={host}>
              {host} <span class="quiet">{plural('requests', requests)}</span>
            </li>
          ))}
        </ul>
        {furtherHosts > 0 && <p data-count="further-hosts">{plural('unrecognised_further', furtherHosts)}</p>}
      </div>
    </Fold>
  );
}
