import type { SiteLink } from '../../core/facts.ts';
import { groupBy } from '../../core/group.ts';
import type { Neighbourhood } from '../../core/links/neighbourhood.ts';
import { compare } from '../../core/order.ts';
import { plural } from '../../platform/i18n.ts';
import { Fold } from '../../ui/components/fold.tsx';
import { siteAddress } from '../../ui/site-address.ts';
import { MOST_PARTNERS } from './spokes.tsx';
import { evidenceWords, nameOf } from './words.ts';

interface EvidenceProps {
  organization: string;
  around: Neighbourhood;
  links: readonly SiteLink[];
}

/** What shows each link, partner by partner and site by site. As many as are drawn are open to be looked into; each of the others has its own page. */
export function Evidence({ organization, around: { partners }, links }: EvidenceProps) {
  const byPartner = groupBy(links, ({ from, to }) => (from === organization ? to : from));
  return (
    <div>
      {partners.slice(0, MOST_PARTNERS).map(({ key, pair }) => (
        <Fold
          key={key}
          class="folded"
          data-evidence={key}
          summary={
            <span class="row">
              <strong>
                <bdi>{nameOf(key)}</bdi>
              </strong>{' '}
              <span class="quiet">{plural('dashboard_count', pair.sites.size)}</span>
            </span>
          }
        >
          <div class="details">
            <BySite links={byPartner.get(key) ?? []} />
          </div>
        </Fold>
      ))}
    </div>
  );
}

/** Sites whose evidence is written out: one sees by then how it is done. */
const MOST_WRITTEN = 50;

function BySite({ links }: { links: readonly SiteLink[] }) {
  const bySite = [...groupBy(links, ({ site }) => site)].sort(([a], [b]) => compare(a, b));
  return (
    <>
      {bySite.slice(0, MOST_WRITTEN).map(([site, some]) => (
        <section key={site} data-on={site}>
          <h3>
            <a href={siteAddress(site)}>{site}</a>
          </h3>
          <ul class="data">
            {[...new Set(some.flatMap(evidenceWords))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      {bySite.length > MOST_WRITTEN && <p class="quiet">{plural('linkMap_moreSites', bySite.length - MOST_WRITTEN)}</p>}
    </>
  );
}
