import { useMemo } from 'preact/hooks';
import type { Linked, LinkGraph } from '../../core/links/graph.ts';
import { byPartners, overviewOf } from '../../core/links/overview.ts';
import { number, plural, t } from '../../platform/i18n.ts';
import { Message } from '../../ui/components/message.tsx';
import { linksAddress } from '../../ui/links-address.ts';
import { AcrossTable } from './across.tsx';
import { Arcs } from './arcs.tsx';
import { Finder } from './finder.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { nameOf, someListed } from './words.ts';

/** Partners that a row of the table names; the organization's own part has all. */
const MOST_NAMED = 5;

/** Everybody who can link with anybody: how many they are, a picture of those that can with the most, and the same as a table. */
export function AllLinks({ graph }: { graph: LinkGraph }) {
  const overview = useMemo(() => overviewOf(graph), [graph]);
  const ranked = useMemo(() => byPartners([...graph.collectors.values()]), [graph]);
  const keys = useMemo(() => [...graph.collectors.keys()], [graph]);
  return (
    <>
      <h1 tabIndex={-1}>{t('linkMap_title')}</h1>
      {keys.length === 0 ? (
        <Message title={t('linkMap_emptyTitle')} text={t('linkMap_emptyText')} />
      ) : (
        <>
          <p class="headline" data-count="organizations" data-value={keys.length}>
            {plural('linkMap_organizations', keys.length)}
          </p>
          <p data-count="pairs" data-value={graph.pairs.length}>
            {plural('linkMap_pairs', graph.pairs.length)} {plural('linkMap_sites', graph.sites.size)}
          </p>
          <p>{t('linkMap_can')}</p>
          <p class="quiet">{t('linkMap_unseen')}</p>
          <Finder id="find-links" label={t('linkMap_search')} among={keys}>
            {(key, name) => (
              <a href={linksAddress(key)}>
                <bdi>{name}</bdi>
              </a>
            )}
          </Finder>
          <h2>{t('linkMap_picture')}</h2>
          <p class="quiet">{t('linkMap_pictureHint')}</p>
          <Arcs overview={overview} />
          <h2>{t('linkMap_table')}</h2>
          <SortableTable caption={t('linkMap_table')} columns={columns()} rows={ranked} keyOf={({ key }) => key} />
        </>
      )}
      <AcrossTable />
    </>
  );
}

function columns(): Column<Linked>[] {
  return [
    {
      key: 'organization',
      title: t('linkMap_columnOrganization'),
      compare: (a, b) => nameOf(a.key).localeCompare(nameOf(b.key)),
      cell: ({ key, pairs }) => (
        <>
          <a href={linksAddress(key)}>
            <bdi>{nameOf(key)}</bdi>
          </a>
          <p class="quiet narrow">{t('linkMap_with', someListed(partnerNames(pairs), MOST_NAMED))}</p>
        </>
      ),
    },
    {
      key: 'partners',
      title: t('linkMap_columnPartners'),
      optional: true,
      cell: ({ pairs }) => someListed(partnerNames(pairs), MOST_NAMED),
    },
    {
      key: 'others',
      title: t('linkMap_columnOthers'),
      number: true,
      compare: (a, b) => a.pairs.size - b.pairs.size,
      cell: ({ pairs }) => number(pairs.size),
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

/** Those seen with it on the most sites first. */
function partnerNames(pairs: Linked['pairs']): string[] {
  return [...pairs].sort(([, a], [, b]) => b.sites.size - a.sites.size).map(([key]) => nameOf(key));
}
