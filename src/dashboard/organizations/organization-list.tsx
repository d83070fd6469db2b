import {
  filteredOrganizations,
  foundOrganizations,
  type NamedOrganization,
  type OrganizationSort,
  organizationSorts,
  sortedOrganizations,
} from '../../core/overview/pick.ts';
import { type CollectorFilter, collectorFilters } from '../../core/report/pick.ts';
import { number, plural, t } from '../../platform/i18n.ts';
import { dataTypeWords } from '../../ui/words.ts';
import { Pages, pageOf } from '../lists/pages.tsx';
import { useChoices } from '../lists/use-choices.ts';
import { OrganizationTable } from './organization-table.tsx';

/** The organizations with one filter, one search, and four orders. */
export function OrganizationList({ organizations }: { organizations: readonly NamedOrganization[] }) {
  const [choices, choose] = useChoices({ show: 'all', search: '', sort: 'sites', page: '1' });
  const filter = collectorFilters.find((one) => one === choices.show) ?? 'all';
  const sort = organizationSorts.find((one) => one === choices.sort) ?? 'sites';
  const passing = filteredOrganizations(organizations, filter);
  const found = foundOrganizations(passing, choices.search, dataTypeWords);
  const { page, rows } = pageOf(sortedOrganizations(found, sort, collate), choices.page);
  return (
    <>
      <div class="picks">
        <select
          aria-label={t('filter_label')}
          name="show"
          value={filter}
          onChange={({ currentTarget }) => choose({ show: currentTarget.value, page: '1' })}
        >
          {collectorFilters.map((one) => (
            <option key={one} value={one}>
              {filterWords(one, filteredOrganizations(organizations, one).length)}
            </option>
          ))}
        </select>
        <input
          type="search"
          name="search"
          aria-label={t('organizations_search')}
          placeholder={t('search_hint')}
          value={choices.search}
          onInput={({ currentTarget }) => choose({ search: currentTarget.value, page: '1' })}
        />
      </div>
      {filter === 'sensitive' && <p class="quiet">{t('filter_sensitiveHint')}</p>}
      <p class="quiet" role="status" data-count="organizations" data-value={found.length}>
        {found.length === 0 ? t('organizations_noMatch') : plural('organizations_count', found.length)}
      </p>
      {rows.length > 0 && (
        <OrganizationTable rows={rows} sort={sort} onSort={(by: OrganizationSort) => choose({ sort: by, page: '1' })} />
      )}
      <Pages page={page} rows={found.length} onPage={(to) => choose({ page: String(to) })} />
      {rows.length > 0 && <p class="quiet">{t('organizations_daysHint')}</p>}
    </>
  );
}

const filterWords = (filter: CollectorFilter, count: number) => t(`filter_${filter}`, number(count));

const collator = new Intl.Collator();
const collate = (a: string, b: string) => collator.compare(a, b);
