// The picture of one organization: the sites at one side, those that it can link with at the other.

import { useState } from 'preact/hooks';
import type { Neighbourhood } from '../../core/links/neighbourhood.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { widthFor } from './arcs.tsx';
import { type Arrows, useArrows } from './use-arrows.ts';
import { nameOf } from './words.ts';

/** Rows at each side: with the one in the middle and what is further listed, fewer than sixty nodes. */
export const MOST_PARTNERS = 20;
export const MOST_SITES = 12;

interface SpokesProps {
  organization: string;
  around: Neighbourhood;
}

export function Spokes({ organization, around: { partners, sites } }: SpokesProps) {
  const [chosen, setChosen] = useState<string>();
  const shownSites = sites.slice(0, MOST_SITES);
  const shownPartners = partners.slice(0, MOST_PARTNERS);
  const there = sites.find(({ site }) => site === chosen);
  const arrows = useArrows([...shownPartners.map(({ key }) => key), ...shownSites.map(({ site }) => `site ${site}`)]);
  const rows = Math.max(
    shownSites.length + (sites.length > MOST_SITES ? 1 : 0),
    shownPartners.length + (partners.length > MOST_PARTNERS ? 1 : 0),
  );
  const isOn = (key: string) => there?.partners.includes(key) === true;
  return (
    <>
      <div class="spokes" data-picture="one" data-active={there !== undefined} ref={arrows.picture}>
        <div class="side sites-side">
          <h3 class="quiet">{t('linkMap_onSites')}</h3>
          <ul>
            {shownSites.map(({ site }) => (
              <SiteNode
                key={site}
                site={site}
                chosen={site === chosen}
                arrows={arrows}
                onChoose={() => setChosen(site === chosen ? undefined : site)}
              />
            ))}
            {sites.length > MOST_SITES && (
              <li class="rest quiet">{plural('linkMap_moreSites', sites.length - MOST_SITES)}</li>
            )}
          </ul>
        </div>
        <Lines
          class="sites-side"
          rows={rows}
          from={shownSites.map(({ site }) => ({ key: site, width: 1.5, on: site === chosen }))}
        />
        <p class="middle">
          <strong>{nameOf(organization)}</strong>
        </p>
        <Lines
          rows={rows}
          mirrored
          from={shownPartners.map(({ key, pair }) => ({ key, width: widthFor(pair.sites.size), on: isOn(key) }))}
        />
        <div class="side">
          <h3 class="quiet">{t('linkMap_withThese')}</h3>
          <ul>
            {shownPartners.map(({ key }) => (
              <li key={key} class={isOn(key) ? 'on' : undefined}>
                <a href={linksAddress(key)} data-node={key} data-column="partners" {...arrows.nodeProps(key)}>
                  {nameOf(key)}
                </a>
              </li>
            ))}
            {partners.length > MOST_PARTNERS && (
              <li class="rest quiet">{plural('linkMap_morePartners', partners.length - MOST_PARTNERS)}</li>
            )}
          </ul>
        </div>
      </div>
      <p role="status" class="quiet sites-side" data-note="chosen">
        {there && t('linkMap_onSite', there.site, listed([organization, ...there.partners].map(nameOf)))}
      </p>
    </>
  );
}

interface SiteNodeProps {
  site: string;
  chosen: boolean;
  arrows: Arrows;
  onChoose: () => void;
}

function SiteNode({ site, chosen, arrows, onChoose }: SiteNodeProps) {
  return (
    <li class={chosen ? 'on' : undefined}>
      <button
        type="button"
        data-node={`site ${site}`}
        data-column="sites"
        aria-pressed={chosen}
        onClick={onChoose}
        {...arrows.nodeProps(`site ${site}`)}
      >
        {site}
      </button>
    </li>
  );
}

interface LinesProps {
  /** One for each row of a side, from the first; the side stands in the middle of all rows. */
  from: { key: string; width: number; on: boolean }[];
  rows: number;
  /** From the middle outwards. */
  mirrored?: true;
  class?: string;
}

function Lines({ from, rows, mirrored, class: name }: LinesProps) {
  const [outer, inner] = mirrored ? [100, 0] : [0, 100];
  return (
    <svg class={name} viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {from.map(({ key, width, on }, row) => (
        <path
          key={key}
          d={`M${outer} ${row + 0.5} C50 ${row + 0.5} 50 ${rows / 2} ${inner} ${rows / 2}`}
          stroke-width={width}
          class={on ? 'on' : undefined}
        />
      ))}
    </svg>
  );
}
