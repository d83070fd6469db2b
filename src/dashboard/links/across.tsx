// Who recognises the browser from site to site, by a cookie of their own.

import { collectorKey } from '../../core/collector-key.ts';
import { type AcrossSites, acrossSites } from '../../core/links/across-sites.ts';
import { number, plural, t } from '../../platform/i18n.ts';
import { cookiesOnSites } from '../../store/read-links.ts';
import { directory } from '../../ui/directory.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { nameOf, someListed } from './words.ts';

/** Sites that a line names. */
const MOST_NAMED = 8;

/** Read after the links, so that these do not wait for it. */
function useAcross() {
  return useLive(
    async () => acrossSites(await cookiesOnSites(), (tracker) => collectorKey(tracker, directory)),
    'across sites',
  );
}

export function AcrossTable() {
  return <Known stored={useAcross()}>{(across) => across.length > 0 && <Table across={across} />}</Known>;
}

function Table({ across }: { across: readonly AcrossSites[] }) {
  return (
    <section data-section="across">
      <h2>{t('linkMap_across')}</h2>
      <p>{t('linkMap_acrossHint')}</p>
      <p class="quiet">{t('linkMap_acrossApart')}</p>
      <SortableTable caption={t('linkMap_across')} columns={columns()} rows={across} keyOf={({ key }) => key} />
    </section>
  );
}

/** The same of one organization, cookie by cookie. */
export function AcrossOf({ organization }: { organization: string }) {
  return (
    <Known stored={useAcross()}>
      {(all) => all.filter(({ key }) => key === organization).map((one) => <Cookies key={one.key} across={one} />)}
    </Known>
  );
}

function Cookies({ across: { key, sites, cookies } }: { across: AcrossSites }) {
  return (
    <section data-section="across">
      <h2>{t('linkMap_across')}</h2>
      <p data-count="across" data-value={sites.size}>
        {plural('linkMap_acrossOf', sites.size, nameOf(key))}
      </p>
      <ul class="data">
        {cookies.map(({ name, domain, sites: on }) => (
          <li key={`${domain} ${name}`}>{t('linkMap_cookieOf', name, domain, someListed(on, MOST_NAMED))}</li>
        ))}
      </ul>
      <p class="quiet">{t('linkMap_acrossApart')}</p>
    </section>
  );
}

function columns(): Column<AcrossSites>[] {
  return [
    {
      key: 'organization',
      title: t('linkMap_columnOrganization'),
      compare: (a, b) => nameOf(a.key).localeCompare(nameOf(b.key)),
      cell: ({ key }) => (
        <a href={linksAddress(key)}>
          <bdi>{nameOf(key)}</bdi>
        </a>
      ),
    },
    {
      key: 'cookies',
      title: t('linkMap_columnCookies'),
      optional: true,
      cell: ({ cookies }) => someListed([...new Set(cookies.map(({ name }) => name))], 4),
    },
    {
      key: 'sites',
      title: t('linkMap_columnSites'),
      number: true,
      compare: (a, b) => a.sites.size - b.sites.size,
      cell: ({ sites }) => number(sites.size),
    },
  ];
}
