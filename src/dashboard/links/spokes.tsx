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
  const siteRows = Math.min(sites.length, MOST_SITES + 1);
  const partnerRows = Math.min(partners.length, MOST_PARTNERS + 1);
  const rows = Math.max(siteRows, partnerRows);
  const isOn = (key: string) => there?.partners.includes(key) === true;
  return (
    <>
      <div
        class="spokes"
        data-picture="one"
        style={{ '--rows': rows }}
        data-active={there !== undefined}
        ref={arrows.picture}
      >
        <h3 class="quiet sites-side">{t('linkMap_onSites')}</h3>
        <h3 class="quiet partners-side">{t('linkMap_withThese')}</h3>
        <div class="sites-side">
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
          listed={siteRows}
          from={shownSites.map(({ site }) => ({ key: site, width: 1.5, on: site === chosen }))}
        />
        <p class="middle">
          <strong>{nameOf(organization)}</strong>
        </p>
        <Lines
          rows={rows}
          listed={partnerRows}
          mirrored
          from={shownPartners.map(({ key, pair }) => ({ key, width: widthFor(pair.sites.size), on: isOn(key) }))}
        />
        <div class="partners-side">
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
  /** One for each node of a side, from the first. */
  from: { key: string; width: number; on: boolean }[];
  /** Of the longer side; the other one stands in the middle of them. */
  rows: number;
  /** Rows of this side, with the one that says how many more there are. */
  listed: number;
  /** From the middle outwards. */
  mirrored?: true;
  class?: string;
}

function Lines({ from, rows, listed: entries, mirrored, class: name }: LinesProps) {
  const [outer, inner] = mirrored ? [100, 0] : [0, 100];
  const first = (rows - entries) / 2 + 0.5;
  return (
    <svg class={name} viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {from.map(({ key, width, on }, row) => (
        <path
          key={key}
          d={`M${outer} ${first + row} C50 ${first + row} 50 ${rows / 2} ${inner} ${rows / 2}`}
          stroke-width={width}
          class={on ? 'on' : undefined}
        />
      ))}
    </svg>
  );
}
