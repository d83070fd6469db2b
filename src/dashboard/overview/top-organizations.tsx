import type { WeekCollector } from '../../core/overview/week.ts';
import { number, t } from '../../platform/i18n.ts';
import { nameOfCollector } from '../../ui/collector-name.ts';
import { organizationAddress } from '../../ui/organization-address.ts';
import { TakingMarks } from '../organizations/taking-marks.tsx';
import { ORGANIZATIONS } from '../use-route.ts';

const MOST = 10;

/** Who collected on most sites in the last seven days. */
export function TopOrganizations({ collectors }: { collectors: readonly WeekCollector[] }) {
  return (
    <section data-section="top">
      <h2>{t('top_title')}</h2>
      <table class="sites organizations">
        <thead>
          <tr>
            <th scope="col">{t('column_organization')}</th>
            <th scope="col" class="number">
              {t('dashboard_sites')}
            </th>
          </tr>
        </thead>
        <tbody>
          {collectors.slice(0, MOST).map(({ organization, sites, taking }) => (
            <tr key={organization} data-organization={organization}>
              <th scope="row">
                <a href={organizationAddress(organization)}>
                  <bdi>{nameOfCollector(organization)}</bdi>
                </a>
                <TakingMarks taking={taking} />
              </th>
              <td class="number">{number(sites.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={ORGANIZATIONS}>{t('top_all')}</a>
      </p>
    </section>
  );
}
