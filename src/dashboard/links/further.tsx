// Who may get what an organization knows by way of others, and by which way.

import { useMemo, useState } from 'preact/hooks';
import type { LinkGraph } from '../../core/links/graph.ts';
import { type Further, wayBetween } from '../../core/links/neighbourhood.ts';
import { plural, t } from '../../platform/i18n.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { Finder } from './finder.tsx';
import { nameOf } from './words.ts';

/** Listed one by one; the others can be found. */
export const MOST_FURTHER = 20;

interface FurtherOnProps {
  organization: string;
  graph: LinkGraph;
  further: readonly Further[];
}

export function FurtherOn({ organization, graph, further }: FurtherOnProps) {
  const others = useMemo(
    () => [...graph.collectors.keys()].filter((key) => key !== organization),
    [graph, organization],
  );
  const [wanted, setWanted] = useState<string>();
  return (
    <section data-section="further">
      {further.length > 0 && (
        <>
          <h2>{t('linkMap_further')}</h2>
          <p class="quiet">{t('linkMap_furtherHint', nameOf(organization))}</p>
          <ul class="data" data-count="further" data-value={further.length}>
            {further.slice(0, MOST_FURTHER).map(({ key, via }) => (
              <li key={key} data-further={key}>
                <a href={linksAddress(key)}>{t('linkMap_via', nameOf(key), nameOf(via))}</a>
              </li>
            ))}
          </ul>
          {further.length > MOST_FURTHER && (
            <p class="quiet">{plural('linkMap_furtherMore', further.length - MOST_FURTHER)}</p>
          )}
        </>
      )}
      <h2>{t('linkMap_way')}</h2>
      <Finder id="find-way" label={t('linkMap_waySearch')} among={others}>
        {(key, name) => (
          <button type="button" aria-pressed={key === wanted} onClick={() => setWanted(key)}>
            {name}
          </button>
        )}
      </Finder>
      <div role="status">{wanted !== undefined && <Way from={organization} to={wanted} graph={graph} />}</div>
    </section>
  );
}

function Way({ from, to, graph }: { from: string; to: string; graph: LinkGraph }) {
  const way = wayBetween(graph, from, to);
  if (!way) return <p data-way="none">{t('linkMap_noWay', nameOf(from), nameOf(to))}</p>;
  return (
    <>
      <p>{plural('linkMap_waySteps', way.length - 1, nameOf(from), nameOf(to))}</p>
      <ol class="way" data-way={way.join(' ')}>
        {way.map((key) => (
          <li key={key}>
            <a href={linksAddress(key)}>
              <bdi>{nameOf(key)}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
