import type { NamedOrganization, OrganizationSort } from '../../core/overview/pick.ts';
import { day, number, t } from '../../platform/i18n.ts';
import { organizationAddress } from '../../ui/organization-address.ts';
import { SortHeader } from '../lists/sort-header.tsx';
import { TakingMarks } from './taking-marks.tsx';

interface OrganizationTableProps {
  rows: readonly NamedOrganization[];
  sort: OrganizationSort;
  onSort: (by: OrganizationSort) => void;
}

/** One row each: who, what, how widely, and when last. */
export function OrganizationTable({ rows, sort, onSort }: OrganizationTableProps) {
  const sorting = { sort, onSort: (by: string) => onSort(by as OrganizationSort) };
  return (
    <table class="sites organizations">
      <caption class="hidden">{t('column_organizations')}</caption>
      <thead>
        <tr>
          <SortHeader by="name" order="ascending" {...sorting}>
            {t('column_organization')}
          </SortHeader>
          <SortHeader by="sites" order="descending" class="number" {...sorting}>
            {t('dashboard_sites')}
          </SortHeader>
          <SortHeader by="days" order="descending" class="number optional" {...sorting}>
            {t('column_days')}
          </SortHeader>
          <SortHeader by="last" order="descending" class="number" {...sorting}>
            {t('column_last')}
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ organization, name, sites, days, lastAt, ...taking }) => (
          <tr key={organization} data-organization={organization}>
            <th scope="row">
              <a href={organizationAddress(organization)}>
                <bdi>{name}</bdi>
              </a>
              <TakingMarks taking={taking} />
            </th>
            <td class="number">{number(sites)}</td>
            <td class="number optional">{number(days)}</td>
            <td class="number">{day(lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
