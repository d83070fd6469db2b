import { useState } from 'preact/hooks';
import type { SiteTotal } from '../core/facts.ts';
import { day, number, plural, t } from '../platform/i18n.ts';
import { siteAddress } from '../ui/site-address.ts';

export type SiteRow = SiteTotal & { organizations: number };

/** The sites, with a field to find one. */
export function SiteTable({ sites }: { sites: readonly SiteRow[] }) {
  const [wanted, setWanted] = useState('');
  const shown = sites.filter(({ site }) => site.includes(wanted.trim().toLowerCase()));
  return (
    <>
      <p class="search">
        <label for="search">{t('dashboard_search')}</label>
        <input
          id="search"
          type="search"
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <span class="quiet" role="status">
          {shown.length === 0 ? t('dashboard_noMatch', wanted) : plural('dashboard_count', shown.length)}
        </span>
      </p>
      {shown.length > 0 && (
        <table class="sites">
          <caption class="hidden">{t('dashboard_sites')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column_site')}</th>
              <th scope="col" class="number">
                {t('column_organizations')}
              </th>
              <th scope="col" class="number optional">
                {t('column_visits')}
              </th>
              <th scope="col" class="number">
                {t('column_last')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.site} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
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
