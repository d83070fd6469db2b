import { number, t } from '../../platform/i18n.ts';
import { listCollectors } from '../../store/read-holdings.ts';
import { directory } from '../../ui/directory.ts';
import { organizationAddress } from '../../ui/organization-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';

/** Every organization that collected. */
export function OrganizationsPage() {
  const stored = useLive(() => listCollectors(), 'organizations');
  return (
    <section>
      <h1>{t('organizations_title')}</h1>
      <Known stored={stored}>
        {(all) => (
          <ul>
            {all.map(({ organization, sites }) => (
              <li key={organization}>
                <a href={organizationAddress(organization)}>
                  {directory.organization(organization)?.name ?? organization}
                </a>{' '}
                {number(sites)}
              </li>
            ))}
          </ul>
        )}
      </Known>
    </section>
  );
}
