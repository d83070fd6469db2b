// What a person can do about an organization: ways to refuse, to see, to delete, whom to write to, and whether it is a registered data
// broker. Every answer is a row of the files in data/; where there is none, none is known.

import { vendorRows } from '../claims/claims.ts';
import { groupBy } from '../group.ts';
import { lazy } from '../lazy.ts';
import type { OrganizationKey } from '../model.ts';
import type { BrokerReport, OptOut, OptOutKind, RequestLink } from '../report/rights-types.ts';
import brokers from './data/brokers.json' with { type: 'json' };
import contacts from './data/contacts.json' with { type: 'json' };
import optOuts from './data/opt-outs.json' with { type: 'json' };
import requests from './data/requests.json' with { type: 'json' };
import tcfVendors from './data/tcf-vendors.json' with { type: 'json' };
import type { BrokerRegister, ContactRow, OptOutRow, RequestRow, TcfVendorRow } from './rows.ts';

export const optOutRows = optOuts as OptOutRow[];
export const requestRows = requests as RequestRow[];
export const contactRows = contacts as ContactRow[];
export const tcfVendorRows = tcfVendors as TcfVendorRow[];
export const brokerRegister = brokers as BrokerRegister;

/** A way to reach an organization about privacy. */
export interface Contact {
  by: 'mail' | 'form';
  /** An e-mail address, or an https address. */
  address: string;
  verified: boolean;
  dataProtection: boolean;
}

/** What needs least of a person first: a page, before an account, before installing something; what only hides them comes last. */
const order: OptOutKind[] = [
  'preference-page',
  'do-not-sell-form',
  'cookie-opt-out',
  'account-setting',
  'product-setting',
  'browser-addon',
  'suppression',
];

const organizationOf = ({ organization }: { organization: OrganizationKey }) => organization;
const optOutsBy = lazy(() => groupBy(optOutRows, organizationOf));
const requestsBy = lazy(() => groupBy(requestRows, organizationOf));
const contactsBy = lazy(() => groupBy(contactRows, organizationOf));
const brokersBy = lazy(() => groupBy(brokerRegister.rows, organizationOf));
const vendorsBy = lazy(() => groupBy([...vendorRows, ...tcfVendorRows], organizationOf));

/** All ways to refuse that are known, the best first: verified before unverified, then what needs least. */
export function optOutsOf(organization: OrganizationKey): OptOut[] {
  const known = optOutsBy().get(organization) ?? [];
  return [...known]
    .sort((a, b) => Number(b.verified) - Number(a.verified) || order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, url, verified, asOf, scope, needs }) => ({
      kind,
      url,
      verified,
      asOf,
      ...(scope && { scope: scope.join(' + ') }),
      ...(needs && { needs }),
      ...(kind === 'cookie-opt-out' && cookieLimits),
    }));
}

/** A refusal that is itself a cookie of the organization's: browsers that block those cannot keep it, and clearing cookies undoes it. */
const cookieLimits = { needs: 'third-party-cookies', lostWhen: 'cookies-cleared' } as const;

/** Where to ask what it holds. */
export function accessOf(organization: OrganizationKey): RequestLink | undefined {
  return requestLink(organization, 'access');
}

/** Where to ask it to delete. */
export function deletionOf(organization: OrganizationKey): RequestLink | undefined {
  return requestLink(organization, 'deletion');
}

function requestLink(organization: OrganizationKey, wanted: RequestRow['right']): RequestLink | undefined {
  const row = requestsBy()
    .get(organization)
    ?.find(({ right }) => right === wanted);
  return row && { url: row.url, verified: row.verified, asOf: row.asOf };
}

/**
 * Whom to write to: the directory's own contact, and the one that trackerdb knows, given as `fallback` (an e-mail or web address), if it
 * is another. The directory's comes first.
 */
export function contactsOf(organization: OrganizationKey, fallback?: string): Contact[] {
  const own = (contactsBy().get(organization) ?? []).map(({ mail, form, verified, for: whom }) => ({
    by: mail === undefined ? ('form' as const) : ('mail' as const),
    address: mail ?? form ?? '',
    verified,
    dataProtection: whom !== undefined,
  }));
  const isNew = fallback !== undefined && own.every(({ address }) => address.toLowerCase() !== fallback.toLowerCase());
  return isNew ? [...own, contactFromTrackerDb(fallback)] : own;
}

function contactFromTrackerDb(address: string): Contact {
  return { by: address.includes('@') ? 'mail' : 'form', address, verified: false, dataProtection: false };
}

/** Its entries in California's register of data brokers, or nothing. That none is known is not that it is none. */
export function brokerOf(organization: OrganizationKey): BrokerReport | undefined {
  const rows = brokersBy().get(organization);
  if (!rows) return undefined;
  const { register, year } = brokerRegister;
  return { register, year, registeredAs: rows.map(({ registeredAs }) => registeredAs) };
}

/** Its numbers in IAB Europe's Global Vendor List that are known, ascending. */
export function tcfVendorsOf(organization: OrganizationKey): number[] {
  return [...new Set((vendorsBy().get(organization) ?? []).map(({ vendor }) => vendor))].sort((a, b) => a - b);
}
