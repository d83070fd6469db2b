import type { OrganizationKey } from '../../core/model.ts';
import type { OrganizationOnSite } from '../../core/overview/organization.ts';
import { number, plural, t, time } from '../../platform/i18n.ts';
import { Fold } from '../../ui/components/fold.tsx';
import { siteAddress } from '../../ui/site-address.ts';
import { OnSite } from './on-site.tsx';
import { TakingMarks } from './taking-marks.tsx';

interface OrganizationSitesProps {
  organization: OrganizationKey;
  /** Those that were read, the newest first. */
  sites: readonly OrganizationOnSite[];
  /** Of so many. */
  of: number;
  onMore: () => void;
}

/** On which sites an organization was seen, with times; each opens to the evidence, cookies and partners there. */
export function OrganizationSites({ organization, sites, of, onMore }: OrganizationSitesProps) {
  return (
    <section data-section="where">
      <h2>{t('organization_where')}</h2>
      <ul class="collectors">
        {sites.map((one) => (
          <li key={one.site} data-on-site={one.site}>
            <Fold summary={<Summary one={one} />}>
              <p class="details">
                <a href={siteAddress(one.site)}>{t('organization_wholeSite', one.site)}</a>
              </p>
              <OnSite organization={organization} site={one.site} />
            </Fold>
          </li>
        ))}
      </ul>
      {sites.length < of && (
        <p class="buttons">
          <button type="button" data-action="more-sites" onClick={onMore}>
            {t('organization_moreSites')}
          </button>
          <span class="quiet" role="status">
            {t('organization_sitesShown', number(sites.length), number(of))}
          </span>
        </p>
      )}
    </section>
  );
}

function Summary({ one: { site, requests, firstAt, lastAt, ...taking } }: { one: OrganizationOnSite }) {
  return (
    <>
      <span class="row">
        <strong>{site}</strong>
        <span class="quiet">{plural('requests', requests)}</span>
      </span>
      <span class="organizations">
        <TakingMarks taking={taking} />
      </span>
      <span class="quiet">{t('organization_between', time(firstAt), time(lastAt))}</span>
    </>
  );
}
