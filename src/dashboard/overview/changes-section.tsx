import type { Change, Changes } from '../../core/overview/changes.ts';
import { plural, t } from '../../platform/i18n.ts';
import { siteAddress } from '../../ui/site-address.ts';
import { ChangedOrganizations } from './changed-organizations.tsx';

/** Sites listed by name; the others are counted. */
const MOST_SITES = 20;

/** Who is new against the week before, and who was not seen any more: on all sites, and on each that was visited in both weeks. */
export function ChangesSection({ changes }: { changes: Changes | undefined }) {
  return (
    <section data-section="changes">
      <h2>{t('changes_title')}</h2>
      {changes ? <Known changes={changes} /> : <p class="quiet">{t('changes_unknown')}</p>}
    </section>
  );
}

function Known({ changes: { overall, sites, unchanged } }: { changes: Changes }) {
  const more = sites.length - MOST_SITES;
  return (
    <>
      <h3>{t('changes_overall')}</h3>
      <p class="quiet">{t('changes_hint')}</p>
      <Whole change={overall} />
      <h3>{t('changes_sites')}</h3>
      {sites.length + unchanged === 0 && <p class="quiet">{t('changes_noSite')}</p>}
      <ul class="data changed">
        {sites.slice(0, MOST_SITES).map(({ site, ...change }) => (
          <li key={site} data-changed={site}>
            <a href={siteAddress(site)}>{site}</a> <ChangedOrganizations change={change} most={8} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{plural('changes_moreSites', more)}</p>}
      {unchanged > 0 && <p class="quiet">{plural('changes_unchanged', unchanged)}</p>}
    </>
  );
}

function Whole({ change }: { change: Change }) {
  if (change.added.length + change.gone.length === 0) return <p>{t('changes_none')}</p>;
  return (
    <div data-changed="all">
      <ChangedOrganizations change={change} most={24} />
    </div>
  );
}
