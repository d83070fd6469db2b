// Ways to say no, by organization. A row is a fact with its source; opt-outs.json is the file to edit.

import { groupBy } from '../group.ts';
import type { OrganizationKey } from '../model.ts';
import type { OptOut, OptOutKind } from '../report/types.ts';
import rows from './opt-outs.json' with { type: 'json' };

export interface OptOutRow extends OptOut {
  organization: OrganizationKey;
  /** Where it was read. */
  source: string;
  /** `YYYY-MM`; absent where the source does not date it. */
  seen?: string;
}

export const optOutRows = rows as OptOutRow[];

/** What needs least of a person first: a page, before an account, before installing something. */
const order: OptOutKind[] = [
  'preference-page',
  'do-not-sell-form',
  'cookie-opt-out',
  'account-setting',
  'product-setting',
  'browser-addon',
];

const byOrganization = groupBy(optOutRows, ({ organization }) => organization);

/** All that is known, the best first: verified before unverified, then by order. Empty where none is known. */
export function optOutsOf(organization: OrganizationKey): OptOut[] {
  const known = byOrganization.get(organization) ?? [];
  return [...known]
    .sort((a, b) => Number(b.verified) - Number(a.verified) || order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, url, verified, scope }) => ({ kind, url, verified, ...(scope !== undefined && { scope }) }));
}
