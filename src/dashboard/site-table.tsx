import { pickedSites, type SiteRow, type SiteSort, siteSorts } from '../core/overview/sites.ts';
import { day, number, plural, t } from '../platform/i18n.ts';
import { siteAddress } from '../ui/site-address.ts';
import { Pages, pageOf } from './lists/pages.tsx';
import { SortHeader } from './lists/sort-header.tsx';
import { useChoices } from './lists/use-choices.ts';

/** The sites, with a field to find one, and four orders. */
export function SiteTable({ sites }: { sites: readonly SiteRow[] }) {
  const [choices, choose] = useChoices({ search: '', sort: 'last', page: '1' });
  const sort = siteSorts.find((one) => one === choices.sort) ?? 'last';
  const found = pickedSites(sites, choices.search, sort);
  const { page, rows } = pageOf(found, choices.page);
  return (
    <>
      <p class="search">
        <label for="search">{t('dashboard_search')}</label>
        <input
          id="search"
          type="search"
          value={choices.search}
          onInput={({ currentTarget }) => choose({ search: currentTarget.value, page: '1' })}
        />
        <span class="quiet" role="status">
          {found.length === 0 ? t('dashboard_noMatch', choices.search) : plural('dashboard_count', found.length)}
        </span>
      </p>
      {rows.length > 0 && <Rows rows={rows} sort={sort} onSort={(by) => choose({ sort: by, page: '1' })} />}
      <Pages page={page} rows={found.length} onPage={(to) => choose({ page: String(to) })} />
    </>
  );
}

interface RowsProps {
  rows: readonly SiteRow[];
  sort: SiteSort;
  onSort: (by: string) => void;
}

function Rows({ rows, ...sorting }: RowsProps) {
  return (
    <table class="sites">
      <caption class="hidden">{t('dashboard_sites')}</caption>
      <thead>
        <tr>
          <SortHeader by="name" order="ascending" {...sorting}>
            {t('column_site')}
          </SortHeader>
          <SortHeader by="organizations" order="descending" class="number" {...sorting}>
            {t('column_organizations')}
          </SortHeader>
          <SortHeader by="visits" order="descending" class="number optional" {...sorting}>
            {t('column_visits')}
          </SortHeader>
          <SortHeader by="last" order="descending" class="number" {...sorting}>
            {t('column_last')}
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.site} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { site, organizations, visits, lastAt } }: { row: SiteRow }) {
  return (
    <tr data-site={site}>
      <th scope="row">
        <a href={siteAddress(site)}>{site}</a>
        {visits === 0 && (
          <p class="quiet" data-note="not-opened">
            {t('site_notOpened')}
          </p>
        )}
      </th>
      <td class="number">{number(organizations)}</td>
      <td class="number optional">{number(visits)}</td>
      <td class="number">{day(lastAt)}</td>
    </tr>
  );
}
