import { useState } from 'preact/hooks';
import type { OrganizationKey } from '../../core/model.ts';
import { plural, t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { nameOfCollector } from '../../ui/collector-name.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { WeekChart } from '../charts/week-chart.tsx';
import { ForgetButton } from '../forget-button.tsx';
import { Known } from '../known.tsx';
import { ORGANIZATIONS } from '../use-route.ts';
import { OrganizationMeans } from './organization-means.tsx';
import { OrganizationSites } from './organization-sites.tsx';
import { OrganizationTrackers } from './organization-trackers.tsx';
import { OrganizationVerdict } from './organization-verdict.tsx';
import { type OrganizationKnown, readOrganization } from './read.ts';
import { ReceivedTypes } from './received-types.tsx';

/** Sites that are read first, and how many more each time the person asks for more. */
const FIRST_SITES = 10;
const MORE_SITES = 50;

/** Where one organization has seen the person, what it has of them, and what they can do. */
export function OrganizationPage({ organization }: { organization: OrganizationKey }) {
  const [count, setCount] = useState(FIRST_SITES);
  const stored = useLive(() => readOrganization(organization, count), `${organization} ${count}`);
  const name = nameOfCollector(organization);
  return (
    <section data-section="organization">
      <p>
        <a class="back" href={ORGANIZATIONS}>
          {t('organizations_back')}
        </a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <Known stored={stored}>
        {(known) =>
          known ? (
            <Details name={name} known={known} onMore={() => setCount(count + MORE_SITES)} />
          ) : (
            <p data-page="unknown">{t('organization_unknown', name)}</p>
          )
        }
      </Known>
    </section>
  );
}

interface DetailsProps {
  name: string;
  known: OrganizationKnown;
  /** The person wants to see more of its sites. */
  onMore: () => void;
}

function Details({ name, known: { seen, trackers, sites, weeks, optedOut }, onMore }: DetailsProps) {
  const { organization } = seen;
  return (
    <>
      <OrganizationVerdict name={name} seen={seen} />
      <OrganizationSites organization={organization} sites={sites} of={seen.sites} onMore={onMore} />
      <ReceivedTypes taking={seen} />
      <OrganizationMeans organization={organization} sites={sites} optedOut={optedOut} />
      <section data-section="trend">
        <h2>{t('trend_title')}</h2>
        <WeekChart
          name="organization"
          question={t('organization_trend', name)}
          counted={t('dashboard_sites')}
          weeks={weeks}
        />
      </section>
      <p class="means" data-means="links">
        <a href={linksAddress(organization)}>{t('linkMap_of', name)}</a>
      </p>
      <OrganizationTrackers trackers={trackers} />
      <ForgetButton
        label={t('held_forgetOrganization')}
        question={plural('held_organizationQuestion', seen.sites, name)}
        onForget={async () =>
          plural('held_requestsForgotten', (await ask('history.clearOrganization', { organization })).requests)
        }
      />
    </>
  );
}
