// Records that no script of the page may read, since the site's server alone keeps them (`HttpOnly`). The browser shows them to Candor.

import type { ConsentSignal, Instant } from '../../model.ts';
import type { Look } from './look.ts';
import { namedAs } from './named.ts';
import { cookieNames } from './names.ts';
import { signalsOfManagers } from './reading.ts';
import { managers } from './registry.ts';

export interface Cookie {
  name: string;
  value: string;
  httpOnly: boolean;
}

/** As much as is read of a page. */
const MOST_RECORDS = 64;
const MOST_VALUE = 262_144;

export const isNamed = namedAs(cookieNames());

/** What of a page's cookies is a manager's. */
export function recordsAmong(cookies: readonly Cookie[]): Look {
  const records = cookies
    .filter(({ name, value }) => isNamed(name) && value.length <= MOST_VALUE)
    .slice(0, MOST_RECORDS)
    .map(({ name, value }) => ({ in: 'cookie' as const, name, value }));
  return { records, elements: [], globals: [] };
}

/** What managers say of which at least one record is hidden; all others the page is looked at for. `before`: as at the page's beginning, or since. */
export function signalsOfHidden(cookies: readonly Cookie[], before: Look | undefined, at: Instant): ConsentSignal[] {
  const hidden = cookies.filter(({ httpOnly }) => httpOnly);
  const keys = managers
    .filter(({ records }) => {
      const isOwn = namedAs(records.filter((record) => record.in === 'cookie').map(({ name }) => name));
      return hidden.some(({ name }) => isOwn(name));
    })
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const signals = signalsOfManagers({ at, look: recordsAmong(cookies), ...(before && { before }), acted: false });
  return signals.filter(({ detail }) => detail.manager !== undefined && keys.includes(detail.manager));
}
