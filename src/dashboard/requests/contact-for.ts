import type { Organization } from '../../core/model.ts';
import { contactsOf } from '../../core/rights/directory.ts';

/** Where an organization takes requests, as far as that is known: an e-mail address, before an https address. Never guessed. */
export function contactFor(organization: Organization | undefined): string | undefined {
  if (!organization) return undefined;
  const known = contactsOf(organization.key, organization.contact);
  return (known.find(({ by }) => by === 'mail') ?? known[0])?.address;
}
