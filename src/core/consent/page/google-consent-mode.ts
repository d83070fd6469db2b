// What a page tells Google's tags by Consent Mode: what it pushed to `dataLayer` (Google, "Set up consent mode", `default` and `update`), or what
// the tags hold in `google_tag_data.ics`, which is not documented, and which others' shipped code reads too.

import { asObject } from '../managers/parsing.ts';
import type { Stated } from './stated.ts';

const TYPES = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;

/**
 * From `{ update, states }` by the probe: whether anything was said after a default, and for each type whether it is allowed. A default is nobody's
 * choice: one that denies anything waits for an answer, one that grants all does not even ask.
 */
export function statedByGoogleConsentMode(raw: unknown): Stated | undefined {
  const { update, states } = asObject(raw) ?? {};
  const allowed = asObject(states) ?? {};
  const categories = TYPES.flatMap((name) =>
    typeof allowed[name] === 'boolean' ? [{ name, allowed: allowed[name] }] : [],
  );
  if (categories.length === 0) return undefined;
  const yes = categories.filter((one) => one.allowed).length;
  const isAll = yes === categories.length;
  if (update !== true) return { choice: isAll ? 'unknown' : 'undecided', status: 'default', categories };
  const choice = isAll ? 'accepted' : yes === 0 ? 'refused' : 'partial';
  return { choice, status: 'update', categories };
}
