import type { OrganizationKey } from '../../core/model.ts';
import { sitesWith } from '../../store/read.ts';
import { directory } from '../../ui/directory.ts';
import { siteAddress } from '../../ui/site-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { Known } from '../known.tsx';

/** One organization, over all sites. */
export function OrganizationPage({ organization }: { organization: OrganizationKey }) {
  const stored = useLive(() => sitesWith(organization), organization);
  return (
    <section>
      <h1>{directory.organization(organization)?.name ?? organization}</h1>
      <Known stored={stored}>
        {(sites) => (
          <ul>
            {sites.map((site) => (
              <li key={site}>
                <a href={siteAddress(site)}>{site}</a>
              </li>
            ))}
          </ul>
        )}
      </Known>
    </section>
  );
}
