import type { SiteLink } from '../../core/facts.ts';
import { groupBy } from '../../core/group.ts';
import { linkReports, pairKey } from '../../core/links/pairs.ts';
import type { LinkReport } from '../../core/report/identifier-types.ts';
import { day, listed, number, t } from '../../platform/i18n.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { type Column, SortableTable } from './sortable-table.tsx';
import { nameOf, wayWords } from './words.ts';

interface PartnerRow {
  partner: LinkReport['to'];
  seen: LinkReport['seen'];
  redirected: boolean;
  sites: number;
  lastAt: number;
}

interface PartnerTableProps {
  organization: string;
  links: readonly SiteLink[];
}

/** Each organization that one can link with: how that was seen, on how many sites, and when last. Those on the most sites come first. */
export function PartnerTable({ organization, links }: PartnerTableProps) {
  return (
    <SortableTable
      caption={t('linkMap_table')}
      columns={columns()}
      rows={rowsOf(organization, links)}
      keyOf={({ partner }) => partner.key}
    />
  );
}

function rowsOf(organization: string, links: readonly SiteLink[]): PartnerRow[] {
  const byPair = groupBy(links, ({ from, to }) => pairKey(from, to));
  return linkReports(links, nameOf)
    .map(({ from, to, seen, redirected }) => {
      const some = byPair.get(pairKey(from.key, to.key))!;
      return {
        partner: from.key === organization ? to : from,
        seen,
        redirected,
        sites: new Set(some.map(({ site }) => site)).size,
        lastAt: Math.max(...some.map(({ lastAt }) => lastAt)),
      };
    })
    .sort((a, b) => b.sites - a.sites || a.partner.name.localeCompare(b.partner.name));
}

function columns(): Column<PartnerRow>[] {
  return [
    {
      key: 'organization',
      title: t('linkMap_columnOrganization'),
      compare: (a, b) => a.partner.name.localeCompare(b.partner.name),
      cell: ({ partner }) => <a href={linksAddress(partner.key)}>{partner.name}</a>,
    },
    {
      key: 'way',
      title: t('linkMap_columnWay'),
      cell: ({ seen, redirected }) => listed([...seen.map(wayWords), ...(redirected ? [t('linkMap_waySentOn')] : [])]),
    },
    {
      key: 'sites',
      title: t('linkMap_columnSites'),
      number: true,
      compare: (a, b) => a.sites - b.sites,
      cell: ({ sites }) => number(sites),
    },
    {
      key: 'last',
      title: t('column_last'),
      number: true,
      optional: true,
      compare: (a, b) => a.lastAt - b.lastAt,
      cell: ({ lastAt }) => day(lastAt),
    },
  ];
}
