/**
 * OneTrust and CookiePro. `OptanonConsent` is a query string that the script writes on the first load already, with the site's defaults
 * in `groups`; `OptanonAlertBoxClosed` holds the time at which the person closed the banner or saved. `interactionCount` counts answers,
 * but not in all versions, and browsers with GPC get a default of their own (`isGpcEnabled`).
 * Source: developer.onetrust.com, "OneTrust cookies"; autoconsent's rule `Onetrust`, whose test counts
 * the active groups; records as sites' visitors posted them in public code.
 */

import type { ConsentManager, RecordReading } from './manager.ts';
import { allowedOnly, answered, byDefault, unreadable } from './outcome.ts';
import { asObject, decoded, instantIn, pairsIn } from './parsing.ts';

/** C0001 is "strictly necessary" wherever the site has not renamed its groups. */
const ALWAYS = ['C0001'];

export const onetrust: ConsentManager = {
  key: 'onetrust',
  name: 'OneTrust',
  elements: ['onetrust-consent-sdk'],
  globals: ['OneTrust', 'OptanonWrapper'],
  records: [
    { in: 'cookie', name: 'OptanonConsent' },
    { in: 'cookie', name: 'OptanonAlertBoxClosed' },
  ],
  hasChosen: 'cookie `OptanonAlertBoxClosed`',
  read(found) {
    const consent = found.get('OptanonConsent');
    const closed = found.get('OptanonAlertBoxClosed');
    const pairs = new Map(pairsIn(consent ?? '', '&', '='));
    return { ...answerIn(pairs, consent, closed), ...gpcIn(pairs) };
  },
  interface: {
    call: '`OneTrust.IsAlertBoxClosed()`, `OnetrustActiveGroups`',
    read(stated) {
      const { closed, active } = asObject(stated) ?? {};
      if (closed === false) return byDefault;
      if (closed !== true || typeof active !== 'string') return undefined;
      return allowedOnly(
        active.split(',').filter((group) => group !== ''),
        { always: ALWAYS },
      );
    },
  },
};

function answerIn(
  pairs: ReadonlyMap<string, string>,
  consent: string | undefined,
  closed: string | undefined,
): RecordReading {
  if (closed === undefined) return byDefault;
  if (consent === undefined) return unreadable;
  const groups = pairs.get('groups');
  const states = groups === undefined ? [] : pairsIn(decoded(groups), ',', ':');
  const known = states.filter(([, state]) => state === '0' || state === '1');
  if (known.length === 0) return unreadable;
  return answered(
    known.map(([group, state]) => [group, state === '1'] as const),
    { always: ALWAYS, chosenAt: instantIn(decoded(closed)) },
  );
}

/** What the script made of the signal. That it saw it, `browserGpcFlag`, does not say that. */
function gpcIn(pairs: ReadonlyMap<string, string>): { gpc?: boolean } {
  const flag = pairs.get('isGpcEnabled');
  return flag === '1' || flag === '0' ? { gpc: flag === '1' } : {};
}
