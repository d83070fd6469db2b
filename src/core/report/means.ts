// What a person can do, as a report says it: about each collector, and about many at once.

import type { Organization, OrganizationKey } from '../model.ts';
import { aggregatedFor } from '../rights/aggregated.ts';
import { accessOf, brokerOf, contactsOf, deletionOf, optOutsOf, tcfVendorsOf } from '../rights/directory.ts';
import type { AggregatedOptOutReport } from './rights-types.ts';
import type { Collector } from './types.ts';

type Means = Pick<
  Collector,
  'optOuts' | 'access' | 'deletion' | 'privacyPolicy' | 'contact' | 'dataBroker' | 'tcfVendors'
>;

/** The directory's rows on an organization; where they name no policy or contact, what trackerdb knows (`known`). */
export function meansOf(key: OrganizationKey, known: Organization | undefined): Means {
  const access = accessOf(key);
  const deletion = deletionOf(key);
  const [contact] = contactsOf(key, known?.contact);
  const dataBroker = brokerOf(key);
  const tcfVendors = tcfVendorsOf(key);
  return {
    optOuts: optOutsOf(key),
    ...(access && { access }),
    ...(deletion && { deletion }),
    ...(known?.privacyPolicy !== undefined && { privacyPolicy: known.privacyPolicy }),
    ...(contact && { contact: contact.address }),
    ...(dataBroker && { dataBroker }),
    ...(tcfVendors.length > 0 && { tcfVendors }),
  };
}

/** Those that concern a collector. A site's own collecting is not what an industry's page or a signal is about. */
export function aggregatedOptOuts(collectors: readonly Collector[]): AggregatedOptOutReport[] {
  const others = collectors.filter(({ runsSite }) => !runsSite);
  const concerned = aggregatedFor({
    organizations: others.map(({ organization }) => organization.key),
    advertising: others.some(({ trackers }) => trackers.some(({ category }) => category === 'advertising')),
    registeredBrokers: others.some(({ dataBroker }) => dataBroker !== undefined),
  });
  return concerned.map(({ key, url, jurisdictions, needs, lostWhen, verified, asOf }) => ({
    key,
    url,
    jurisdictions,
    ...(needs && { needs }),
    ...(lostWhen && { lostWhen }),
    verified,
    asOf,
  }));
}
