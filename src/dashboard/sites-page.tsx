import { useState } from 'preact/hooks';
import type { SiteTotal } from '../core/model.ts';
import { day, number, t } from '../platform/i18n.ts';
import { listSites } from '../store/read.ts';
import { ExportButtons } from '../ui/components/export-buttons.tsx';
import { useLive } from '../ui/use-live.ts';
import { ForgetButton } from './forget-button.tsx';
import { addressOf } from './use-route.ts';

/** Every site that was visited, newest first. */
export function SitesPage() {
  const sites = useLive(() => listSites(), 'sites');
  if (sites.state === 'reading') return null;
  if (sites.state === 'failed') return <p role="alert">{t('error_text', sites.reason)}</p>;
  if (sites.value.length === 0) return <Empty />;
  return (
    <section data-page="sites">
      <SiteTable sites={sites.value} />
      <ExportButtons scope={{ sites: 'all' }} />
      <ForgetButton words={t('forget_all')} />
    </section>
  );
}

function Empty() {
  return (
    <section class="message" data-page="empty">
      <p class="verdict">{t('dashboard_empty_title')}</p>
      <p>{t('dashboard_empty_text')}</p>
    </section>
  );
}

type Row = SiteTotal & { organizations: number };

function SiteTable({ sites }: { sites: readonly Row[] }) {
  const [wanted, setWanted] = useState('');
  const shown = sites.filter(({ site }) => site.includes(wanted.trim().toLowerCase()));
  return (
    <>
      <label class="search">
        {t('dashboard_search')}{' '}
        <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
      </label>
      {shown.length === 0 && <p>{t('dashboard_noMatch', wanted)}</p>}
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
            <th scope="col" class="optional">
              {t('column_last')}
            </th>
          </tr>
        </thead>
        <tbody>{shown.map((row) => siteRow(row))}</tbody>
      </table>
    </>
  );
}

function siteRow({ site, organizations, visits, lastAt }: Row) {
  return (
    <tr key={site} data-site={site}>
      <td>
        <a href={addressOf(site)}>{site}</a>
      </td>
      <td class="number">{number(organizations)}</td>
      <td class="number optional">{number(visits)}</td>
      <td class="optional">{day(lastAt)}</td>
    </tr>
  );
}
