import type { SiteReport } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { aggregatedCovers, aggregatedDoesNot, aggregatedName, jurisdictionWords } from '../words.ts';
import { Limits } from './means.tsx';
import { OutsideLink } from './outside-link.tsx';

/** Ways to refuse many organizations at once, once for the site and closed: each says where it counts and what it does not do. */
export function Aggregated({ report: { aggregatedOptOuts } }: { report: SiteReport }) {
  if (!aggregatedOptOuts) return null;
  return (
    <details data-section="aggregated">
      <summary>{t('aggregated_title')}</summary>
      <p class="quiet">{t('aggregated_hint')}</p>
      <ul class="means">
        {aggregatedOptOuts.map((one) => (
          <li key={one.key} data-aggregated={one.key}>
            <OutsideLink href={one.url}>{aggregatedName(one.key)}</OutsideLink>{' '}
            <span class="quiet">{one.jurisdictions.map(jurisdictionWords).join(', ')}</span>
            <Limits of={one} />
            <p>
              {aggregatedCovers(one.key)} {t('aggregated_doesNot', aggregatedDoesNot(one.key))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
