import type { Organization } from '../../core/model.ts';

/** Where an organization takes requests, as far as that is known: an e-mail address or an https address. Never guessed. */
export function contactFor(organization: Organization | undefined): string | undefined {
  return organization?.contact;
}
