// Address of an organization's page within the dashboard. The popup leads there, too.

import type { OrganizationKey } from '../core/model.ts';

export const ORGANIZATION = '#/organization/';

export function organizationAddress(organization: OrganizationKey): string {
  return ORGANIZATION + encodeURIComponent(organization);
}
