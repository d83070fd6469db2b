import { useMemo } from 'preact/hooks';
import type { SiteLink } from '../../core/facts.ts';
import type { LinkGraph } from '../../core/links/graph.ts';
import { type Neighbourhood, neighbourhoodOf } from '../../core/links/neighbourhood.ts';
import { day, plural, t } from '../../platform/i18n.ts';
import { linksOf } from '../../store/read-links.ts';
import { LINKS } from '../../ui/links-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';
import { AcrossOf } from './across.tsx';
import { Evidence } from './evidence.tsx';
import { FurtherOn } from './further.tsx';
import { PartnerTable } from './partner-table.tsx';
import { Spokes } from './spokes.tsx';
import { nameOf } from './words.ts';

/** One organization's part: with whom, where, how that is known, and who may get further. */
export function OrganizationLinks({ organization, graph }: { organization: string; graph: LinkGraph }) {
  const name = nameOf(organization);
  const around = useMemo(() => neighbourhoodOf(graph, organization), [graph, organization]);
  const rows = useLive(() => linksOf(organization), organization);
  return (
    <>
      <p>
        <a class="back" href={LINKS}>
          {t('linkMap_back')}
        </a>
      </p>
      <h1 tabIndex={-1}>{t('linkMap_of', name)}</h1>
      {around.partners.length === 0 ? (
        <p data-note="none">{t('linkMap_none', name)}</p>
      ) : (
        <>
          <p class="headline" data-count="partners" data-value={around.partners.length}>
            {plural('linkMap_partners', around.partners.length, name)}
          </p>
          <Known stored={rows}>{(links) => <Linked organization={organization} around={around} links={links} />}</Known>
        </>
      )}
      <AcrossOf organization={organization} />
      {around.partners.length > 0 && <FurtherOn organization={organization} graph={graph} further={around.further} />}
    </>
  );
}

interface LinkedProps {
  organization: string;
  around: Neighbourhood;
  links: readonly SiteLink[];
}

function Linked({ organization, around, links }: LinkedProps) {
  if (links.length === 0) return null;
  const first = day(Math.min(...links.map(({ firstAt }) => firstAt)));
  const last = day(Math.max(...links.map(({ lastAt }) => lastAt)));
  return (
    <>
      <p>
        {plural('linkMap_sites', around.sites.length)} {first !== last && t('linkMap_between', first, last)}
      </p>
      <p>{t('linkMap_can')}</p>
      <p class="quiet">{t('linkMap_unseen')}</p>
      <h2>{t('linkMap_where')}</h2>
      <p class="quiet sites-side">{t('linkMap_whereHint', nameOf(organization))}</p>
      <Spokes organization={organization} around={around} />
      <h2>{t('linkMap_table')}</h2>
      <PartnerTable organization={organization} links={links} />
      <h2>{t('linkMap_evidence')}</h2>
      <Evidence organization={organization} around={around} links={links} />
    </>
  );
}
