import type { OrganizationKey } from '../../core/model.ts';
import type { OrganizationOnSite } from '../../core/overview/organization.ts';
import { meansOf } from '../../core/report/means.ts';
import type { OptedOutSince } from '../../core/rights/opted-out.ts';
import { day, plural, t } from '../../platform/i18n.ts';
import { nameOfCollector } from '../../ui/collector-name.ts';
import { Mark } from '../../ui/components/mark.tsx';
import { Means } from '../../ui/components/means.tsx';
import { directory } from '../../ui/directory.ts';
import { OPT_OUTS } from '../use-route.ts';

interface OrganizationMeansProps {
  organization: OrganizationKey;
  sites: readonly OrganizationOnSite[];
  optedOut: readonly OptedOutSince[];
}

/** What one can do about an organization, and what the person did already. */
export function OrganizationMeans({ organization, sites, optedOut }: OrganizationMeansProps) {
  const known = directory.organization(organization);
  const isOwn = ({ site }: OrganizationOnSite) => directory.organizationOf(site) === organization;
  // A letter, and the list of opt-outs, begin on a site: the newest that is somebody else's, if there is one.
  const on = sites.find((one) => !isOwn(one)) ?? sites[0];
  if (!on) return null;
  const { country } = known ?? {};
  const named = {
    key: organization,
    name: nameOfCollector(organization),
    ...(country !== undefined && { country }),
    known: known !== undefined,
  };
  return (
    <section data-section="means">
      <h2>{t('organization_means')}</h2>
      {!known && <p class="quiet">{t('operator_unknown')}</p>}
      {optedOut.map(({ kind, host, doneAt, again }) => (
        <p key={`${kind} ${host}`} data-opted-out={host} data-again={again}>
          <a href={OPT_OUTS}>{t('organization_optedOut', host, day(doneAt))}</a>{' '}
          {again > 0 ? (
            <Mark tone="attention">{plural('afterOptOut_sites', again)}</Mark>
          ) : (
            <span class="quiet">{t('optOuts_none')}</span>
          )}
        </p>
      ))}
      <Means
        collector={{ organization: named, runsSite: isOwn(on), ...meansOf(organization, known) }}
        site={on.site}
        dashboard=""
      />
    </section>
  );
}
